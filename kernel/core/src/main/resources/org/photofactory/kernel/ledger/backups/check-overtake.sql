-- What it has read lies elsewhere.
update public.backup_check set state = 'OVERTAKEN', ended_at = :now where target = :target and ended_at is null
