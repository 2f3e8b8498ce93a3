update public.stage
set feed_below = coalesce((select max(asset_id) + 1 from public.asset_flag), 0)
where slot = :slot
