-- Whose cover stayed with another owner, who has its bytes already, stands behind that owner's; else it stands on its own.
with named as materialized (
  select id, owner_id, behind, behind_as from public.asset where id = any (:ids)
  union
  select id, owner_id, behind, behind_as from public.asset where behind = any (:ids)
), stray as materialized (
  select named.id, named.behind, named.behind_as, (
    select twin.id
    from public.asset twin
    where twin.owner_id = named.owner_id and twin.sha256 = cover.sha256 and twin.behind is null and twin.trashed_at is null
  ) as twin
  from named
  join public.asset cover on cover.id = named.behind
  where named.owner_id <> cover.owner_id
)
update public.asset
set behind = stray.twin, behind_as = case when stray.twin is not null then asset.behind_as end
from stray
where asset.id = stray.id
returning asset.id, stray.behind as former, stray.behind_as as former_as, asset.behind, asset.behind_as
