-- An asset in the trash, and what of its stack went there with it.
select asset.id, asset.owner_id, encode(asset.sha256, 'hex') as sha256, asset.vault_key, asset.file_name, asset.mime,
       true as trashed
from public.asset me
join public.asset on asset.id in (me.id, me.behind) or asset.behind in (me.id, me.behind)
where me.id = :id and asset.trashed_at = me.trashed_at
order by asset.id <> :id, asset.id
