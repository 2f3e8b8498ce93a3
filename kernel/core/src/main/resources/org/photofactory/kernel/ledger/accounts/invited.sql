select i.account_id
from public.invitation i join public.account a on a.id = i.account_id
where i.secret = :secret and i.expires_at > :now and a.disabled_at is null
