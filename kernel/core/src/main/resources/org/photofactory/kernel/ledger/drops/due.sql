select e.*, (
    with recursive above as (
      select p.id, p.parent_id, p.name, 1 as height from public.drop_entry p where p.id = e.parent_id
      union all
      select p.id, p.parent_id, p.name, a.height + 1 from above a join public.drop_entry p on p.id = a.parent_id
    )
    select coalesce(array_agg(name order by height desc) filter (where parent_id is not null), '{}') from above
  ) as folders
from public.drop_entry e
where e.due_at <= :now
order by e.due_at
limit :limit
