select * from public.drop_entry where parent_id = :parent order by name
