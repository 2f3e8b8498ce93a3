insert into public.plugin_version (id, label, sha256, bytes, origin, installed_at)
values (:id, :label, :sha256, :bytes, :origin, :now)
on conflict (id, label) do update
set sha256 = excluded.sha256, bytes = excluded.bytes, origin = excluded.origin, installed_at = excluded.installed_at
