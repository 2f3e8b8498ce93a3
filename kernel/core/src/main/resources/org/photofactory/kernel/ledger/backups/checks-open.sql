select id, target, reason, state, asked_at, below, ended_at, whole, failed,
  0 as damaged, 0 as missing, 0 as mended
from public.backup_check
where ended_at is null
order by id
