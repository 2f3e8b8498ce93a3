delete from public.skip_note where slot = :slot and asset_id = any (:ids)
