select * from public.drop_entry where parent_id = :parent and name = :name
