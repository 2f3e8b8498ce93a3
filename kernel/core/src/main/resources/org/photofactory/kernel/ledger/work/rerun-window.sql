with bounds as (
  select greatest(rerun_below - :window, 0) as low, rerun_below as high, accepts
  from public.stage where slot = :slot for update
), marked as (
  update public.asset_flag f
  set stale = case when f.done & :bit <> 0 then f.stale | :bit else f.stale end, dead = f.dead & ~:bit
  from bounds b, public.asset a
  where f.asset_id >= b.low and f.asset_id < b.high
    and a.id = f.asset_id
    and a.trashed_at is null
    and b.accepts & (1 << a.kind) <> 0
    and (f.done | f.dead) & :bit <> 0
  returning f.asset_id
), forgiven as (
  delete from public.dead_letter d using bounds b
  where d.slot = :slot and d.asset_id >= b.low and d.asset_id < b.high
), fed as (
  insert into public.work (asset_id, slot, priority)
  select asset_id, :slot, 7 from marked
  on conflict do nothing
  returning 1
), moved as (
  update public.stage set rerun_below = (select low from bounds) where slot = :slot
)
select (select count(*) from fed) as fed, low as below from bounds
