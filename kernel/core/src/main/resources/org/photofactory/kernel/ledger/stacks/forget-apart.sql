delete from public.apart where asset_id = any (:ids) and other_id = any (:ids)
