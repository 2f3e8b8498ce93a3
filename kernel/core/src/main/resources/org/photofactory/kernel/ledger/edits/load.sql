select asset.id, asset.edition, asset.favourite, asset.archived, asset.hidden, asset.sort_time,
       edit.title, edit.description, edit.rating, edit.taken_at, edit.taken_offset, edit.zone,
       edit.latitude, edit.longitude, edit.place_name, edit.tagged, edit.filed_at,
       fact.title as found_title, fact.description as found_description, fact.rating as found_rating,
       fact.taken_at as found_taken_at, fact.taken_offset as found_taken_offset, fact.taken_offset_source,
       fact.zone as found_zone, fact.latitude as found_latitude, fact.longitude as found_longitude,
       fact.keywords as found_tags,
       (select array_agg(tag.name order by tag.key) from public.asset_tag tag where tag.asset_id = asset.id) as tags
from public.asset
left join public.asset_edit edit on edit.asset_id = asset.id
left join public.found_fact fact on fact.asset_id = asset.id
where asset.id = any(:ids)
