-- Only while the asset lies where it was looked up; otherwise moved_asset has it by now.
insert into public.asset_place (asset_id, latitude, longitude, place_id, looked_up_at)
select fact.asset_id, fact.latitude, fact.longitude, (select id from public.place where digest = :digest), now()
from public.shown_fact fact
where fact.asset_id = :assetId and fact.latitude = :latitude and fact.longitude = :longitude
on conflict (asset_id) do update set
  latitude = excluded.latitude, longitude = excluded.longitude,
  place_id = excluded.place_id, looked_up_at = excluded.looked_up_at
