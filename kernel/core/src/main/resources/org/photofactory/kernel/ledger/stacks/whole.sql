-- Assets, and the rest of the stacks that they are in.
with cover as (
  select coalesce(behind, id) as id from public.asset where id = any (:ids)
)
select id from cover
union
select id from public.asset where behind = any (array(select id from cover))
