select id
from public.asset
where trashed_at < :before
  and trashed_at < (
    select day::timestamp at time zone 'UTC' from public.trash_day order by day desc offset :days - 1 limit 1)
  and id > :after
order by id
limit :limit
