-- Unless it has begun anew since.
update public.backup_restore set ended_at = :now, waits = null where id = :id and thorough = :thorough and ended_at is null
