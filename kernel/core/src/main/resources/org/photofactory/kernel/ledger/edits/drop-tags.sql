delete from public.asset_tag
where asset_id = :assetId and not (key = any(select lower(name collate pg_c_utf8) from unnest(:names) name))
