-- Covers that are there, of sidecars which lie in the trash now: another sidecar may have waited for its place.
select distinct cover.id
from public.asset gone
join public.asset cover on cover.id = gone.behind
where gone.id = any (:ids) and gone.kind = 4 and cover.trashed_at is null
