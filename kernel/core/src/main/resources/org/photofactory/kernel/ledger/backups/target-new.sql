-- A moment later, when its stage has not been announced yet.
insert into public.backup_target (name, stage, plugin, store, since)
select :name, s.name, :plugin, :store, :now from public.stage s where s.name = :stage
on conflict (name) do nothing
