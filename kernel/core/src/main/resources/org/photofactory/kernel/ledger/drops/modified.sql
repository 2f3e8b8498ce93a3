update public.drop_entry set modified_at = :modified where id = :id
