select id, login, role, coalesce(looks_at, id) as library, password is not null as has_password, disabled_at is not null as disabled, created_at, seen_at
from public.account where id = (select min(id) from public.account) and login is not null
