-- What lies in the heir's trash and may come back for the sake of whoever leaves shows no more then than it showed there.
with kept as materialized (
  select left_one.sha256, left_one.hidden or coalesce(cover.hidden, false) as hidden,
         left_one.archived or coalesce(cover.archived, false) as archived
  from public.asset left_one
  left join public.asset cover on cover.id = left_one.behind
  where left_one.id = any (:ids) and left_one.owner_id = :owner and left_one.trashed_at is null
)
update public.asset heirs
set hidden = heirs.hidden or kept.hidden, archived = heirs.archived or kept.archived, edition = heirs.edition + 1
from kept
where heirs.owner_id = :heir and heirs.sha256 = kept.sha256 and heirs.trashed_at is not null
  and (kept.hidden and not heirs.hidden or kept.archived and not heirs.archived)
