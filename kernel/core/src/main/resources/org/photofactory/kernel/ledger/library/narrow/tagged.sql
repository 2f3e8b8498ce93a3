    and id in (select asset_id from asset_tag where key = lower(normalize(btrim(:tag)) collate pg_c_utf8))
