update public.asset set trashed_at = null where id = :id and trashed_at is not null
