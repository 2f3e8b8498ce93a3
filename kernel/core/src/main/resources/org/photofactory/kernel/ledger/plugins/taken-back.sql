select id, version, reason from public.plugin_taken_back
