update public.access_token t set seen_at = :now
from public.account a
where t.secret = :secret and a.id = t.account_id and a.disabled_at is null and (t.expires_at is null or t.expires_at > :now)
returning t.id, t.account_id, t.label, t.scopes, t.created_at, t.expires_at, t.seen_at
