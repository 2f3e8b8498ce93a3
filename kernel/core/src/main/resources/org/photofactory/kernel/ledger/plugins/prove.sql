update public.plugin set proven = true where id = :id and wanted = :label and not proven
