-- The files of the stacks that these are in, outside the trash, with what was found in each of them. All that are known to be told of
-- by a sidecar are "told"; "filed_at" is sort_time as it is without sidecars and edits.
with cover as materialized (
  select distinct coalesce(behind, id) as id from public.asset where id = any (:ids)
), member as (
  select id from cover
  union
  select id from public.asset where behind = any (array(select id from cover))
)
select asset.id, asset.owner_id, coalesce(asset.behind, asset.id) as cover, asset.kind, asset.mime, asset.file_name,
       fact.taken_at, fact.taken_offset, fact.taken_source, fact.taken_offset_source, fact.taken_confidence,
       fact.latitude, fact.longitude, fact.altitude, fact.zone,
       fact.title, fact.description, fact.rating, fact.keywords,
       beside.asset_id is not null as told,
       coalesce(beside.filed_at, edit.filed_at, asset.sort_time) as filed_at
from public.asset
left join public.media_fact fact on fact.asset_id = asset.id
left join public.sidecar_fact beside on beside.asset_id = asset.id
left join public.asset_edit edit on edit.asset_id = asset.id
where asset.id = any (array(select id from member)) and asset.trashed_at is null
order by asset.id
