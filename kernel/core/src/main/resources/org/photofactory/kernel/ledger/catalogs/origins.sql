select p.id, v.origin
from public.plugin p join public.plugin_version v on v.id = p.id and v.label = p.wanted
