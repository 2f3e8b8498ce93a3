select name, plugin, store, since, (select count(*) from public.backup_store s where s.target = t.name) as stores
from public.backup_target t
order by name
