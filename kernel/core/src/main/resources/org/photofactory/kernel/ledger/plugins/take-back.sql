update public.plugin
set wanted = previous, previous = null, proven = true, behind = true, word = :word, changed_at = :now
where id = :id and wanted = :label and not proven and previous is not null
