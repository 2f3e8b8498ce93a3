select id from public.asset where behind = :id order by id
