update public.backup_restore set waits = :waits where id = :id and waits is distinct from :waits
