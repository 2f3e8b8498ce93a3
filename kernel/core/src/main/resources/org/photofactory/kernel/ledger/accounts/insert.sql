insert into public.account (name, login, role, password) values (:login, :login, :role, :password)
on conflict do nothing
returning id
