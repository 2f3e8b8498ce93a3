select id, account_id, label, scopes, created_at, expires_at, seen_at
from public.access_token where account_id = :account order by created_at desc, id desc
