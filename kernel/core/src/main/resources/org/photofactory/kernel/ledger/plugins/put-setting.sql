insert into public.plugin_setting (plugin, key, value, sealed, changed_at)
values (:id, :key, :value, :sealed, :now)
on conflict (plugin, key) do update
set value = excluded.value, sealed = excluded.sealed, changed_at = excluded.changed_at
