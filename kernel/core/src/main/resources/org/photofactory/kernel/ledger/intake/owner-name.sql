select name from public.account where id = :owner
