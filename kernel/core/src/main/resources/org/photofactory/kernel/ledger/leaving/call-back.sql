update public.account set leaving = 'RETURN' where id = :id and leaving = 'TRASH'
