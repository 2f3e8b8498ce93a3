update public.asset
set behind = place.behind, behind_as = place.kind
from unnest(:ids, :behind, :kinds) as place (id, behind, kind)
where asset.id = place.id
