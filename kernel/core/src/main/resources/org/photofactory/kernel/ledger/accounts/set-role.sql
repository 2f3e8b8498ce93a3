update public.account set role = :role where id = :id
