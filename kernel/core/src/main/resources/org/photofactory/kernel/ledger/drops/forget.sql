delete from public.drop_entry where id = :id and waiting = :waiting and touched_at = :touched
