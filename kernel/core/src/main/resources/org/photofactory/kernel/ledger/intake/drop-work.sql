delete from public.work where asset_id = any (:ids)
