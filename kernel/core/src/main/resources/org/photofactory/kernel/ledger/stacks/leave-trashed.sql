-- Nothing that is there stands behind what lies in the trash.
with named as materialized (
  select id, behind from public.asset where id = any (:ids) and trashed_at is null
)
update public.asset
set behind = null, behind_as = null
where id = any (array(
  select named.id from named join public.asset cover on cover.id = named.behind where cover.trashed_at is not null))
