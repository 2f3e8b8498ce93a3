update public.asset set trashed_at = :at where id = :id and trashed_at is null
