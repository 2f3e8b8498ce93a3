delete from public.asset where id = :id and trashed_at is not null
