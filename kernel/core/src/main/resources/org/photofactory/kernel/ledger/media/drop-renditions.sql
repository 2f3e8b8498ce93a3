delete from public.rendition where asset_id = :assetId
