select store from public.backup_target where name = :name for update
