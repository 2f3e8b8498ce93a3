-- Whose cover stands behind another now, and lies in the trash itself, stands behind that one too.
with cover as materialized (
  select id, behind from public.asset where id = any (:ids)
)
update public.asset
set behind = cover.behind
from cover
where asset.behind = any (:ids) and asset.behind = cover.id and cover.behind is not null and asset.trashed_at is not null
returning asset.id, cover.id as former, asset.behind_as as former_as, asset.behind, asset.behind_as
