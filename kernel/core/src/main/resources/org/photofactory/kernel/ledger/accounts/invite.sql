-- A new link takes the place of the old one.
insert into public.invitation (account_id, secret, expires_at) values (:account, :secret, :expires)
on conflict (account_id) do update set secret = excluded.secret, expires_at = excluded.expires_at
