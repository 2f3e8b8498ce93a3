-- Walks the index asset_timeline from day to day and counts within each: nothing is sorted, and only the index is read.
with recursive day as (
  select (
    select max(sort_time)
    from asset
    where owner_id = :owner and trashed_at is null and kind <> 4 and not archived and not hidden and behind is null
  )::date as day
  union all
  select (
    select max(sort_time)
    from asset
    where owner_id = :owner and trashed_at is null and kind <> 4 and not archived and not hidden and behind is null and sort_time < day.day
  )::date
  from day
  where day.day is not null
)
select day.day, (
  select count(*)
  from asset
  where owner_id = :owner and trashed_at is null and kind <> 4 and not archived and not hidden and behind is null
    and sort_time >= day.day and sort_time < day.day + 1
) as count
from day
where day.day is not null
order by day.day desc
