insert into public.backup_check (target, reason, state, asked_at, below)
select name, :reason, 'ASKED', :now, 0 from public.backup_target where name = :target
on conflict do nothing
