select password from public.account where id = :id and password is not null
