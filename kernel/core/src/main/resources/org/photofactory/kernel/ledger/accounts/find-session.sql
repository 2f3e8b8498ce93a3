select s.id, s.account_id, s.created_at, s.seen_at, s.expires_at, s.address, s.client
from public.session s join public.account a on a.id = s.account_id
where s.secret = :secret and s.expires_at > :now and a.disabled_at is null
