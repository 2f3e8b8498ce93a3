-- From the beginning.
update public.backup_check set state = 'ASKED' where target = :target and ended_at is null
