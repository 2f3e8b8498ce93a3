    and id in (
      select asset_id from asset_tag
      where key = any (select lower(normalize(btrim(tag)) collate pg_c_utf8) from unnest(cast(:tags as text[])) as tag)
      group by asset_id
      having count(*) = (
        select count(distinct lower(normalize(btrim(tag)) collate pg_c_utf8)) from unnest(cast(:tags as text[])) as tag))
