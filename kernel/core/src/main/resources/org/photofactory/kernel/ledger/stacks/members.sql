-- Stacks of an owner outside the trash that these assets are in; whoever stands on its own comes alone.
select asset.id, asset.kind, asset.behind, asset.behind_as
from public.asset
where asset.owner_id = :owner
  and asset.trashed_at is null
  and asset.id in (
    select near.id
    from public.asset named
    join public.asset near on near.id in (named.id, named.behind) or near.behind in (named.id, named.behind)
    where named.id = any (:ids) and named.owner_id = :owner)
order by asset.id
