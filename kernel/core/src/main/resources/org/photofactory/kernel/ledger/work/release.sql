update public.work set owner = null where slot = :slot and owner = :owner and asset_id = any (:ids)
