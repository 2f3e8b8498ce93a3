delete from public.backup_check
where target = :target and id not in (select id from public.backup_check where target = :target order by id desc limit :kept)
