-- Whose cover stayed with another owner, who has its bytes already, stands behind that owner's; else it stands on its own.
update public.asset
set behind = stray.twin, behind_as = case when stray.twin is not null then asset.behind_as end
from (
  select asset.id, (
    select twin.id
    from public.asset twin
    where twin.owner_id = asset.owner_id and twin.sha256 = cover.sha256 and twin.behind is null and twin.trashed_at is null
  ) as twin
  from public.asset
  join public.asset cover on cover.id = asset.behind
  where (asset.id = any (:ids) or asset.behind = any (:ids)) and asset.owner_id <> cover.owner_id
) stray
where asset.id = stray.id
