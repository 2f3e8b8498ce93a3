update public.asset set trashed_at = null where id = any (:ids) and trashed_at is not null returning id
