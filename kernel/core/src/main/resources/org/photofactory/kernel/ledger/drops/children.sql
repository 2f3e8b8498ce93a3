select * from public.drop_entry where parent_id = :parent and name > :after order by name limit :limit
