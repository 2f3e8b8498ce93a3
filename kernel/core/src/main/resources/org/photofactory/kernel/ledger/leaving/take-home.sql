update public.account set name = 'home' where id = :heir
