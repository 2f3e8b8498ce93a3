select key, value, sealed from public.plugin_setting where plugin = :id
