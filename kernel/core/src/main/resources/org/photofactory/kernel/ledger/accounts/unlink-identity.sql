delete from public.identity where account_id = :account
