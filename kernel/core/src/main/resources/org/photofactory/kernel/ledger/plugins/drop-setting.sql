delete from public.plugin_setting where plugin = :id and key = :key
