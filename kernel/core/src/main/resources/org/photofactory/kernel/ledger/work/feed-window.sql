-- Newest first: the belt is taken in the order of due_at, so that newer assets are due some microseconds before older ones.
with bounds as (
  select greatest(feed_below - :window, 0) as low, feed_below as high, requires, accepts
  from public.stage where slot = :slot for update
), fed as (
  insert into public.work (asset_id, slot, priority, due_at)
  select f.asset_id, :slot, case when f.stale & :bit <> 0 then 7 else 5 end,
         now() - (f.asset_id - b.low) * interval '1 microsecond'
  from bounds b
  join public.asset_flag f on f.asset_id >= b.low and f.asset_id < b.high
  join public.asset a on a.id = f.asset_id
  where f.done & b.requires = b.requires
    and f.dead & :bit = 0
    and (f.done & :bit = 0 or f.stale & :bit <> 0)
    and b.accepts & (1 << a.kind) <> 0
    and a.trashed_at is null
  on conflict do nothing
  returning 1
), moved as (
  update public.stage set feed_below = (select low from bounds) where slot = :slot
)
select (select count(*) from fed) as fed, low as below from bounds
