-- All that may belong together with one asset: what shares an identifier with it, or a name and a moment, and the stacks which these
-- are in. With sidecars, which tell no moment, whatever shares their name. Arrays and single values instead of joins: the planner
-- cannot know how few these are, and knows of stacks only what was true some time ago.
with me as materialized (
  select asset.id, asset.owner_id, name_key(asset.file_name) as name, fact.content_id, fact.burst_id, fact.taken_at
  from public.asset
  join public.media_fact fact on fact.asset_id = asset.id
  where asset.id = :id and asset.trashed_at is null
), named as materialized (
  select asset.id, asset.kind, fact.taken_at
  from public.asset
  join public.media_fact fact on fact.asset_id = asset.id
  where asset.owner_id = (select owner_id from me) and name_key(asset.file_name) = (select name from me)
    and asset.trashed_at is null
), near as (
  select id from me
  union
  select named.id from named, me
  where exists (select from named where kind = 4)
     or named.taken_at between me.taken_at - interval '2 seconds' and me.taken_at + interval '2 seconds'
  union
  select asset_id from public.media_fact where content_id = (select content_id from me)
  union
  select asset_id from public.media_fact where burst_id = (select burst_id from me)
), cover as (
  select coalesce(behind, id) as id from public.asset where id = any (array(select id from near))
), member as (
  select id from cover
  union
  select id from public.asset where behind = any (array(select id from cover))
)
select asset.id, asset.kind, asset.file_name, asset.behind, asset.behind_as,
       fact.taken_at, fact.taken_confidence in ('CERTAIN', 'LIKELY') as timed, fact.make, fact.model, fact.duration_seconds,
       fact.content_id, fact.burst_id, fact.burst_pick
from public.asset
left join public.media_fact fact on fact.asset_id = asset.id
where asset.id = any (array(select id from member))
  and asset.owner_id = (select owner_id from me)
  and asset.trashed_at is null
order by asset.id
