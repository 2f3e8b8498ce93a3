update public.backup_check
set state = 'DONE', ended_at = :now, whole = :whole, failed = :failed
where id = :id and ended_at is null
