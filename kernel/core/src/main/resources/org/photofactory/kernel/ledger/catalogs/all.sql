select id, kind, address, key, sequence, index, fetched_at, checked_at, trouble_code, trouble, trouble_hint, offered_key, added_at
from public.plugin_catalog
order by id
