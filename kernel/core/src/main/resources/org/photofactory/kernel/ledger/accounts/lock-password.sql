select password from public.account where id = :id and password is not null and disabled_at is null for no key update
