-- All that may belong together with one asset: what shares an identifier with it, or a name and a moment, and the stacks which these
-- are in. With sidecars, which tell no moment, whatever shares their name.
with me as (
  select asset.id, asset.owner_id, name_key(asset.file_name) as name, fact.content_id, fact.burst_id, fact.taken_at
  from public.asset
  join public.media_fact fact on fact.asset_id = asset.id
  where asset.id = :id and asset.trashed_at is null
), named as materialized (
  select asset.id, asset.kind, fact.taken_at
  from me
  join public.asset on asset.owner_id = me.owner_id and name_key(asset.file_name) = me.name and asset.trashed_at is null
  join public.media_fact fact on fact.asset_id = asset.id
), near as (
  select id from me
  union
  select named.id from named, me
  where exists (select from named where kind = 4)
     or named.taken_at between me.taken_at - interval '2 seconds' and me.taken_at + interval '2 seconds'
  union
  select fact.asset_id from me join public.media_fact fact on fact.content_id = me.content_id
  union
  select fact.asset_id from me join public.media_fact fact on fact.burst_id = me.burst_id
), cover as (
  select distinct coalesce(asset.behind, asset.id) as id from near join public.asset on asset.id = near.id
), member as (
  select id from cover
  union
  select asset.id from cover join public.asset on asset.behind = cover.id
)
select asset.id, asset.kind, asset.file_name, asset.behind, asset.behind_as,
       fact.taken_at, fact.taken_confidence in ('CERTAIN', 'LIKELY') as timed, fact.make, fact.model, fact.duration_seconds,
       fact.content_id, fact.burst_id, fact.burst_pick
from me
join public.asset on asset.owner_id = me.owner_id and asset.trashed_at is null
join member on member.id = asset.id
left join public.media_fact fact on fact.asset_id = asset.id
order by asset.id
