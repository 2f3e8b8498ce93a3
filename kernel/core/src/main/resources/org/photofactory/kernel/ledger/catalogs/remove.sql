delete from public.plugin_catalog where id = :id
