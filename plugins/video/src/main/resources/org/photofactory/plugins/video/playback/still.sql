select m.asset_id is not null as moves
from public.asset a
left join motion m on m.asset_id = a.id
where a.id = :asset and a.owner_id = :owner and a.trashed_at is null and a.kind = 0
  and not (:guest and (a.archived or a.hidden or exists (
    select from public.asset cover where cover.id = a.behind and (cover.archived or cover.hidden))))
