insert into public.apart (asset_id, other_id)
select one, other
from unnest(:ids) one
cross join unnest(:ids) other
where one < other
on conflict do nothing
