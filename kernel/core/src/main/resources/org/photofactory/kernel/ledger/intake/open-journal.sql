insert into public.intake_journal (owner_id, bytes, source_path, remove_source, step, entry, staged_path, target)
values (:owner, :bytes, :sourcePath, :removeSource, :step, :entry, :stagedPath, :target)
returning id
