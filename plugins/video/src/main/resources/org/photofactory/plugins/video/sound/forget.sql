delete from waveform where asset_id = :asset
