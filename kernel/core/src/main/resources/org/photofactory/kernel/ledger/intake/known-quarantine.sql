select id, owner_id, file_name, source, encode(sha256, 'hex') as sha256, bytes, path, code, message, at
from public.quarantine
where owner_id = :owner and sha256 = decode(:sha256, 'hex') and file_name = :fileName
