delete from public.place where not exists (select from public.asset_place where place_id = place.id)
