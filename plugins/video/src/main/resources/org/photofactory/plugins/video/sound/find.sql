select peaks from waveform where asset_id = :asset
