with gone as (delete from public.plugin_version where id = :id),
  forgiven as (delete from public.plugin_taken_back where id = :id)
delete from public.plugin where id = :id
