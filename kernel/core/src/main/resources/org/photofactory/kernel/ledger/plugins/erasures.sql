select id from public.plugin_erasure
