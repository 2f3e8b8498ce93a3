-- Stacks of an owner outside the trash that these assets are in; whoever stands on its own comes alone.
with cover as (
  select coalesce(behind, id) as id from public.asset where id = any (:ids) and owner_id = :owner
), member as (
  select id from cover
  union
  select id from public.asset where behind = any (array(select id from cover))
)
select id, kind, behind, behind_as
from public.asset
where id = any (array(select id from member)) and owner_id = :owner and trashed_at is null
order by id
