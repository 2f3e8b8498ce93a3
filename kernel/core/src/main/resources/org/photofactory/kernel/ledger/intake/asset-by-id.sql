select id, owner_id, encode(sha256, 'hex') as sha256, vault_key, file_name, mime, trashed_at is not null as trashed
from public.asset
where id = :id
