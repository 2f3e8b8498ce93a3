delete from public.dead_letter where slot = :slot and asset_id = any (:ids)
