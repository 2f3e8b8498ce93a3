-- Whose cover stands behind another now, and lies in the trash itself, stands behind that one too.
update public.asset
set behind = cover.behind
from public.asset cover
where cover.id = any (:ids) and cover.behind is not null and asset.behind = cover.id and asset.trashed_at is not null
