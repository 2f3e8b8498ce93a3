-- How much there is of a file or folder: itself and all that lies in it, how many one in another, and the bytes that wait.
with recursive below as (
  select id, bytes, waiting, 1 as height from public.drop_entry where id = :id
  union all
  select e.id, e.bytes, e.waiting, b.height + 1 from public.drop_entry e join below b on e.parent_id = b.id
)
select count(*) as entries, max(height) as height, cast(coalesce(sum(bytes) filter (where waiting is not null), 0) as bigint) as waiting
from below
