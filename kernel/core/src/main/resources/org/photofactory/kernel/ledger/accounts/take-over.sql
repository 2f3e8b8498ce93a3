-- Only while nobody can log in: whoever comes second finds the door closed.
update public.account set login = :login, password = :password, role = 'ADMIN'
where name = 'home' and login is null
  and not exists (select 1 from public.account where password is not null)
  and not exists (select 1 from public.identity)
returning id
