select id, target, thorough, asked_at, passed, looked, waits, ended_at, 0 as restored, 0 as lost
from public.backup_restore
where ended_at is null
order by id
