delete from public.schema_change where owner = :owner
