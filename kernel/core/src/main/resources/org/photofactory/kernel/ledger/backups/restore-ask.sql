insert into public.backup_restore (target, thorough, asked_at)
select name, :thorough, :now from public.backup_target where name = :target
on conflict do nothing
