insert into public.access_token (account_id, label, secret, scopes, created_at, expires_at)
values (:account, :label, :secret, :scopes, :now, :expires)
returning id, account_id, label, scopes, created_at, expires_at, seen_at
