update public.backup_check set state = 'RUNNING' where id = :id and state = 'ASKED'
