select changes::text from public.edit_log where asset_id = :assetId order by id desc limit 1
