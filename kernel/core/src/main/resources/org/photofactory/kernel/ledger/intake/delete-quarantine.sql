delete from public.quarantine where id = :id
