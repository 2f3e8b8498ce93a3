select id, at from public.notice where not addressed order by id limit 100
