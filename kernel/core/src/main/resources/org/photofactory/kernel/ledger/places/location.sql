select latitude, longitude from public.shown_fact where asset_id = :assetId and latitude is not null and longitude is not null
