with recursive below as (
  select id, waiting from public.drop_entry where id = :id
  union all
  select e.id, e.waiting from public.drop_entry e join below b on e.parent_id = b.id
), gone as (
  delete from public.drop_entry where id = :id
)
select waiting from below where waiting is not null
