-- Viewers add nothing to a library: what came into one of theirs nobody would see.
select id from public.account where lower(login) = lower(:login) and disabled_at is null and role <> 'VIEWER'
