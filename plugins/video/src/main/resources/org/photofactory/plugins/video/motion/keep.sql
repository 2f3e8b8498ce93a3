insert into motion (asset_id, bytes) values (:asset, :bytes)
on conflict (asset_id) do update set bytes = excluded.bytes
