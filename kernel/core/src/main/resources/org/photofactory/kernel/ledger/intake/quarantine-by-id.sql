select id, owner_id, file_name, source, encode(sha256, 'hex') as sha256, bytes, path, code, message, at
from public.quarantine
where id = :id and (cast(:owner as bigint) is null or owner_id = :owner)
