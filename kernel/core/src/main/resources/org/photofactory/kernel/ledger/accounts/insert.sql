insert into public.account (name, login, role, looks_at) values (:login, :login, :role, :looksAt)
on conflict do nothing
returning id
