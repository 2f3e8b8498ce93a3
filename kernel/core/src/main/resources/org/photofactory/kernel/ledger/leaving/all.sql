select id, login, leaving, left_at, coalesce(heir_id, id) as heir_id from public.account where leaving is not null order by id
