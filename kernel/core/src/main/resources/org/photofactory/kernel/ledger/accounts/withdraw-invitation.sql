delete from public.invitation where account_id = :account
