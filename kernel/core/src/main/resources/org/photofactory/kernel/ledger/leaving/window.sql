-- A window of what somebody owns, by id.
select id, trashed_at is not null as trashed, coalesce(trashed_at = :leftAt, false) as by_leaving
from public.asset
where owner_id = :owner and id > :after
order by id
limit :limit
