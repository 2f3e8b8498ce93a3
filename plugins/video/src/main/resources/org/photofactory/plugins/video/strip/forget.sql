delete from strip where asset_id = :asset
