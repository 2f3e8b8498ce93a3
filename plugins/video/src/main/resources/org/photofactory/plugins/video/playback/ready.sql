delete from preparation where asset_id = :asset
