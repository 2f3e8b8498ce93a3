select issuer, subject, name, linked_at from public.identity where account_id = :account
