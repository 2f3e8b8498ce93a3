-- What was skipped for want of something before that was there is marked, and gets late work unless it lies in the trash,
-- where it gets it when it is restored. What was tried since has said for itself what it lacks.
with lacking as (
  select note.asset_id
  from public.skip_note note
  where note.slot = :slot and note.code = :code and note.code like 'MISSING:%' and note.at < :since
    and not exists (
      select from public.asset_flag f where f.asset_id = note.asset_id and f.stale & :bit <> 0)
  limit :window
), marked as (
  update public.asset_flag f
  set stale = f.stale | :bit
  from lacking
  where f.asset_id = lacking.asset_id and f.done & :bit <> 0
  returning f.asset_id
), fed as (
  insert into public.work (asset_id, slot, priority)
  select marked.asset_id, :slot, 7
  from marked
  join public.asset on asset.id = marked.asset_id and asset.trashed_at is null
  on conflict do nothing
  returning 1
)
select (select count(*) from marked) as marked, (select count(*) from fed) as fed
