select bytes from motion where asset_id = :asset
