update public.backup_finding f set mended_at = :now
from public.backup_check c
where c.id = (select max(id) from public.backup_check where target = :target)
  and f.check_id = c.id and f.asset_id = :asset and f.mended_at is null
