select id, account_id, created_at, seen_at, expires_at, address, client
from public.session where account_id = :account and expires_at > :now order by seen_at desc, id desc
