-- Always in the order of ids, so that nobody waits for somebody who waits for them.
select id
from public.asset
where id = any(:ids) and owner_id = :owner and trashed_at is null
order by id
for no key update
