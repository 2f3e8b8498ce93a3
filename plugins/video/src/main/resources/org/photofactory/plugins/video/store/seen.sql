select encode(sha256, 'hex')
from public.asset
where id = :asset and owner_id = :owner and trashed_at is null
  and not (:guest and (archived or hidden or exists (
    select from public.asset cover where cover.id = asset.behind and (cover.archived or cover.hidden))))
