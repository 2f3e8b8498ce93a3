-- In another letter case it is another word for the same.
insert into public.asset_tag (asset_id, name)
select distinct on (lower(name collate pg_c_utf8)) :assetId, name from unnest(:names) name
on conflict (asset_id, key) do update set name = excluded.name where asset_tag.name <> excluded.name
