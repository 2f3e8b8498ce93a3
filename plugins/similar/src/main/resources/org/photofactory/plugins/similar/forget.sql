delete from look where asset_id = :asset
