-- A schema that is made anew is behind nothing.
with done as (delete from public.plugin_erasure where id = :id),
  settings as (delete from public.plugin_setting where plugin = :id),
  tasks as (delete from public.plugin_task where plugin = :id)
update public.plugin set behind = false where id = :id
