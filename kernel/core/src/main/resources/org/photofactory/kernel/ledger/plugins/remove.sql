with gone as (delete from public.plugin_version where id = :id)
delete from public.plugin where id = :id
