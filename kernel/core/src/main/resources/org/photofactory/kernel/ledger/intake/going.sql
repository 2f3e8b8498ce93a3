-- What goes to the trash together with an asset: what stands behind it, and a sidecar of its very name, though both stand behind
-- another.
select asset.id
from public.asset me
join public.asset on asset.id = me.id
  or asset.behind = me.id
  or asset.behind = me.behind and asset.behind_as = 'SIDECAR'
    and lower(asset.file_name) in (lower(me.file_name) || '.xmp', lower(me.file_name) || '.json')
where me.id = :id and asset.trashed_at is null
