select id from public.account where lower(login) = lower(:login) and disabled_at is null
