select exists (select 1 from public.account where password is not null) or exists (select 1 from public.identity)
