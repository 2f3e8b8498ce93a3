select id, file_name, source, encode(sha256, 'hex') as sha256, bytes, path, code, message, at
from public.quarantine
order by id desc limit :limit offset :offset
