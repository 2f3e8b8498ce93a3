delete from public.backup_restore
where target = :target and id not in (select id from public.backup_restore where target = :target order by id desc limit :kept)
