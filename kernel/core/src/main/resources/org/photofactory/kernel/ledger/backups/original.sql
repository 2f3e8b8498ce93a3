select encode(sha256, 'hex') as sha256, bytes, vault_key
from public.asset
where id = :id
