select count(*) from public.drop_entry where owner_id = (select owner_id from public.drop_entry where id = :id)
