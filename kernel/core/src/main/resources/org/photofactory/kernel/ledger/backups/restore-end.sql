update public.backup_restore set ended_at = :now, waits = null where id = :id and ended_at is null
