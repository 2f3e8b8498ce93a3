-- One that was told in the meantime to begin anew goes on.
update public.backup_check
set state = 'DONE', ended_at = :now, whole = :whole, failed = :failed
where id = :id and state = 'RUNNING' and ended_at is null
