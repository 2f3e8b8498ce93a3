select login from public.account where id = :owner and login is not null
