insert into public.session (account_id, secret, created_at, seen_at, expires_at, address, client)
values (:account, :secret, :now, :now, :expires, :address, :client)
