select id from public.account where name = 'home'
