select asset.id, asset.owner_id, encode(asset.sha256, 'hex') as sha256, vault_key, file_name, mime, trashed_at is not null as trashed
from public.kept_file as kept join public.asset on asset.id = kept.asset_id
where kept.path = :path and kept.owner_id = :owner and kept.bytes = :bytes and kept.modified = :modified
  and kept.file_key is not distinct from :key
