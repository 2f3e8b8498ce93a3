delete from public.sidecar_fact where asset_id = :assetId
