select b.asset_id, a.file_name, a.vault_key, b.outcome, b.reason, b.at
from public.backup_return b
join public.asset a on a.id = b.asset_id
where b.restore_id = (select max(id) from public.backup_restore where target = :target)
  and (b.outcome = 'RESTORED', b.asset_id) > (:well, :after)
order by b.outcome = 'RESTORED', b.asset_id
limit :limit
