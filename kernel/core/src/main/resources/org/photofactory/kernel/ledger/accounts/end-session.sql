delete from public.session where id = :id and account_id = :account
