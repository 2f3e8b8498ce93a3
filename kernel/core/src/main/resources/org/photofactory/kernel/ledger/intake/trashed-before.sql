select id from public.asset where trashed_at < :before order by trashed_at limit :limit
