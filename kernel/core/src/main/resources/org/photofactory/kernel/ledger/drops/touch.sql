with recursive below as (
  select id from public.drop_entry where id = :id
  union all
  select e.id from public.drop_entry e join below b on e.parent_id = b.id
)
update public.drop_entry e
set touched_at = :now, due_at = case when e.waiting is null then null else cast(:due as timestamptz) end
from below b where e.id = b.id
