select f.asset_id, a.file_name, a.vault_key, f.finding, f.reason, f.at, f.mended_at
from public.backup_finding f
join public.asset a on a.id = f.asset_id
where f.check_id = (select max(id) from public.backup_check where target = :target)
  and (f.mended_at is not null, f.asset_id) > (:well, :after)
order by f.mended_at is not null, f.asset_id
limit :limit
