-- Nothing that is there stands behind what lies in the trash.
with named as materialized (
  select id, behind, behind_as from public.asset where id = any (:ids) and trashed_at is null
), stranded as materialized (
  select named.id, named.behind, named.behind_as
  from named
  join public.asset cover on cover.id = named.behind
  where cover.trashed_at is not null
)
update public.asset
set behind = null, behind_as = null
from stranded
where asset.id = stranded.id
returning asset.id, stranded.behind as former, stranded.behind_as as former_as, asset.behind, asset.behind_as
