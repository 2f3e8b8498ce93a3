select exists (select from public.backup_store where target = :name and store = :store)
