with settings as (delete from public.plugin_setting where plugin = :id),
  tasks as (delete from public.plugin_task where plugin = :id)
delete from public.plugin_erasure where id = :id
