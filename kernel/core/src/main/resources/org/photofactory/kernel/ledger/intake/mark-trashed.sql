update public.asset set trashed_at = :at where id = any (:ids) and trashed_at is null returning id
