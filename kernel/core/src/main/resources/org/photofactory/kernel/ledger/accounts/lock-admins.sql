-- Locked, so that two admins cannot disable each other at the same moment.
select id from public.account a
where role = 'ADMIN' and disabled_at is null
  and (password is not null or exists (select 1 from public.identity i where i.account_id = a.id))
order by id
for update
