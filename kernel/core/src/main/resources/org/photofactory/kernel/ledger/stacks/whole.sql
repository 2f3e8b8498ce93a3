-- Assets, and the rest of the stacks that they are in.
select distinct near.id
from public.asset named
join public.asset near on near.id in (named.id, named.behind) or near.behind in (named.id, named.behind)
where named.id = any (:ids)
