select slot, asset_id from public.work where owner = :owner
