-- Flags without work get work again: the feeder walks all assets once more.
update public.stage
set feed_below = coalesce((select max(asset_id) + 1 from public.asset_flag), 0)
where slot > 0
