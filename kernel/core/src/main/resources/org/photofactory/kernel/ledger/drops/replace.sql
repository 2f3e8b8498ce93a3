update public.drop_entry
set modified_at = :modified, touched_at = :now, bytes = :bytes, sha256 = decode(:sha256, 'hex'),
    waiting = cast(:waiting as uuid), due_at = cast(:due as timestamptz), asset_id = cast(:asset as bigint), quarantine_id = cast(:quarantine as bigint)
where id = :id
returning *
