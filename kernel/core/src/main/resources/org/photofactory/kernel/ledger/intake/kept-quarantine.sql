select quarantine.id, quarantine.owner_id, file_name, source, encode(sha256, 'hex') as sha256, quarantine.bytes, quarantine.path, code, message, at
from public.kept_file as kept join public.quarantine on quarantine.id = kept.quarantine_id
where kept.path = :path and kept.owner_id = :owner and kept.bytes = :bytes and kept.modified = :modified
  and kept.file_key is not distinct from :key
