update public.backup_target set plugin = :plugin, store = :store, since = :now where name = :name
