select id, source_path, remove_source, step, entry, staged_path, target from public.intake_journal order by id
