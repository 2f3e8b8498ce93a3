delete from motion where asset_id = :asset
