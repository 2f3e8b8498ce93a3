select id, owner_id, bytes, source_path, remove_source, step, entry, staged_path, target
from public.intake_journal
order by id
