delete from public.work where slot = :slot and asset_id = any (:ids)
