insert into waveform (asset_id, peaks) values (:asset, :peaks)
on conflict (asset_id) do update set peaks = excluded.peaks
