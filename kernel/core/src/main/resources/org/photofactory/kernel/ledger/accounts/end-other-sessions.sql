delete from public.session where account_id = :account and id <> :except
