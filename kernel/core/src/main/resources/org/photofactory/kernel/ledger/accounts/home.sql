select id, login, role, coalesce(looks_at, id) as library, password is not null as has_password, disabled_at is not null as disabled, leaving is not null as leaving, quota_bytes, used_bytes, created_at, seen_at
from public.account where name = 'home' and login is not null
