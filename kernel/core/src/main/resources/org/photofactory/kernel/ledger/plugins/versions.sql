select label, sha256, bytes, origin, installed_at
from public.plugin_version
where id = :id
order by installed_at desc
