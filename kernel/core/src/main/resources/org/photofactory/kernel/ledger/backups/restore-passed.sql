-- Unless it has begun anew since.
update public.backup_restore set passed = :passed, looked = looked + :looked, waits = null where id = :id and thorough = :thorough
