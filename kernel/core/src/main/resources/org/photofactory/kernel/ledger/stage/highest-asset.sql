select coalesce(max(asset_id), 0) from public.asset_flag
