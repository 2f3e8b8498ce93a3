select owner_id from public.asset where id = :id
