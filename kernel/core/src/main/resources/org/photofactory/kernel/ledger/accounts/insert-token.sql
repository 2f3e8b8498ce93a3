insert into public.access_token (account_id, label, secret, scopes, created_at, expires_at)
values (:account, :label, :secret, :scopes, :now, :expires)
returning id
