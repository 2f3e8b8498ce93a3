-- The flags are set, the work is done, and whatever has become ready by it gets its place on the belt.
with flagged as (
  update public.asset_flag
  set done = done | :bit,
      stale = stale & ~:bit,
      dead = dead & ~:bit,
      skipped = case when asset_id = any (:skipped) then skipped | :bit else skipped & ~:bit end,
      done_at[:slot + 1] = :now
  where asset_id = any (:ids)
  returning asset_id, done, dead
), removed as (
  delete from public.work where slot = :slot and asset_id = any (:ids)
), forgotten as (
  delete from public.skip_note where slot = :slot and asset_id = any (:ids) and not asset_id = any (:noted)
)
insert into public.work (asset_id, slot, priority)
select f.asset_id, s.slot, 1
from flagged f
join public.stage s on f.done & s.requires = s.requires and (f.done | f.dead) & (1::bigint << s.slot) = 0
join public.asset a on a.id = f.asset_id
where s.requires & :bit <> 0
  and s.accepts & (1 << a.kind) <> 0
  and a.trashed_at is null
on conflict do nothing
