-- Nothing that is there stands behind what lies in the trash.
update public.asset
set behind = null, behind_as = null
from public.asset cover
where cover.id = asset.behind and cover.trashed_at is not null and asset.trashed_at is null and asset.id = any (:ids)
