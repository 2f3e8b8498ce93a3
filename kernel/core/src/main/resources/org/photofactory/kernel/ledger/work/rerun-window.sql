-- What lies in the trash is marked too, and gets its work when it is restored.
with bounds as (
  select greatest(rerun_below - :window, 0) as low, rerun_below as high, accepts
  from public.stage where slot = :slot for update
), marked as (
  update public.asset_flag f
  set stale = case when f.done & :bit <> 0 then f.stale | :bit else f.stale end, dead = f.dead & ~:bit
  from bounds b, public.asset a
  where f.asset_id >= b.low and f.asset_id < b.high
    and a.id = f.asset_id
    and b.accepts & (1 << a.kind) <> 0
    and (f.done | f.dead) & :bit <> 0
  returning f.asset_id, a.trashed_at
), forgiven as (
  delete from public.dead_letter d using marked m where d.slot = :slot and d.asset_id = m.asset_id
), fed as (
  insert into public.work (asset_id, slot, priority, due_at)
  select m.asset_id, :slot, 7, now() - (m.asset_id - b.low) * interval '1 microsecond'
  from marked m, bounds b
  where m.trashed_at is null
  on conflict do nothing
  returning 1
), moved as (
  update public.stage set rerun_below = (select low from bounds) where slot = :slot
)
select (select count(*) from fed) as fed, low as below from bounds
