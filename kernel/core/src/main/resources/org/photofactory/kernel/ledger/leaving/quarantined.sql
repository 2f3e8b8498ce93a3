select id from public.quarantine where owner_id = :owner order by id
