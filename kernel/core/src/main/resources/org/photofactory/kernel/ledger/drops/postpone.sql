update public.drop_entry set due_at = :due where id = :id and waiting = :waiting and touched_at = :touched
