-- Locked, so that two admins cannot disable each other at the same moment.
select id from public.account
where role = 'ADMIN' and disabled_at is null and password is not null
order by id
for update
