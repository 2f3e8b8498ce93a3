-- One that goes on with a glance at each original begins anew when each is to be read.
insert into public.backup_restore as open (target, thorough, asked_at)
select name, :thorough, :now from public.backup_target where name = :target
on conflict (target) where ended_at is null do update
set thorough = true, passed = 0, looked = 0
where excluded.thorough and not open.thorough
