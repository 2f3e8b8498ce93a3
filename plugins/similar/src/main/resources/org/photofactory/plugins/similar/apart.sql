select apart.one_id, apart.other_id
from apart
join public.asset one on one.id = apart.one_id
where one.owner_id = :owner
