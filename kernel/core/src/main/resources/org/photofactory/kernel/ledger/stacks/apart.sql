select asset_id, other_id from public.apart where asset_id = any (:ids) and other_id = any (:ids)
