select * from public.drop_entry where owner_id = :owner and parent_id is null
