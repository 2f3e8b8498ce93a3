delete from public.access_token where id = :id and account_id = :account
