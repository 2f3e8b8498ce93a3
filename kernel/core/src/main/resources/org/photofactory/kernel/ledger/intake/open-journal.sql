insert into public.intake_journal (owner_id, source_path, remove_source, step, entry, staged_path, target)
select id, :sourcePath, :removeSource, :step, :entry, :stagedPath, :target
from public.account where name = :owner
returning id
