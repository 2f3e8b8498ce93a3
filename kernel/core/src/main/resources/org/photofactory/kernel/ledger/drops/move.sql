update public.drop_entry set parent_id = :parent, name = :name where id = :id
