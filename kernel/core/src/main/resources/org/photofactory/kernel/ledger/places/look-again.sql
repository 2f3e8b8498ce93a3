-- Assets that have moved lose the flag, which stood for where they were, and get work. One that is being looked up right now
-- stays noted until that has ended. Whoever never had the flag is looked up in its turn anyway.
with stage as (
  select slot, 1::bigint << slot as bit, requires, accepts from public.stage where flag = :flag
), taken as (
  delete from public.moved_asset moved
  where moved.asset_id = any (array(select asset_id from public.moved_asset order by asset_id limit :most))
    and not exists (
      select from public.work join stage on stage.slot = work.slot
      where work.asset_id = moved.asset_id and work.owner is not null)
  returning moved.asset_id
), lacking as (
  select taken.asset_id
  from taken
  cross join stage
  join public.asset_flag f on f.asset_id = taken.asset_id and (f.done | f.dead) & stage.bit <> 0
  left join public.shown_fact fact on fact.asset_id = taken.asset_id
  where not exists (select from public.asset_place place where place.asset_id = taken.asset_id)
    and (fact.latitude is not null or f.skipped & stage.bit = 0)
), forgiven as (
  delete from public.dead_letter letter using lacking, stage
  where letter.asset_id = lacking.asset_id and letter.slot = stage.slot
), forgotten as (
  delete from public.skip_note note using lacking, stage
  where note.asset_id = lacking.asset_id and note.slot = stage.slot
), marked as (
  update public.asset_flag f
  set done = f.done & ~stage.bit, stale = f.stale & ~stage.bit, skipped = f.skipped & ~stage.bit, dead = f.dead & ~stage.bit
  from lacking, stage
  where f.asset_id = lacking.asset_id
  returning f.asset_id, f.done
), queued as (
  insert into public.work (asset_id, slot, priority)
  select marked.asset_id, stage.slot, 1
  from marked
  join stage on marked.done & stage.requires = stage.requires
  join public.asset on asset.id = marked.asset_id and asset.trashed_at is null and stage.accepts & (1 << asset.kind) <> 0
  on conflict do nothing
)
select (select count(*) from taken) as taken, (select count(*) from marked) as marked
