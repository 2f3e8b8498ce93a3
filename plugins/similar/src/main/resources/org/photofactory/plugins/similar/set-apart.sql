insert into apart (one_id, other_id)
select one, other
from unnest(:assets) one
cross join unnest(:assets) other
where one < other
on conflict do nothing
