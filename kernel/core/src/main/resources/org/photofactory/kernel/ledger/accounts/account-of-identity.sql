select a.id, a.login, a.role, coalesce(a.looks_at, a.id) as library, a.password is not null as has_password, a.disabled_at is not null as disabled, a.leaving is not null as leaving, a.quota_bytes, a.used_bytes, a.created_at, a.seen_at
from public.identity i join public.account a on a.id = i.account_id
where i.issuer = :issuer and i.subject = :subject
