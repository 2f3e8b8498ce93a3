update public.drop_entry
set waiting = null, due_at = null, asset_id = cast(:asset as bigint), quarantine_id = cast(:quarantine as bigint)
where id = :id and waiting = :waiting
