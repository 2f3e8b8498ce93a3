insert into public.plugin_task (plugin, task, began_at)
values (:plugin, :task, :now)
on conflict (plugin, task) do update
set began_at = excluded.began_at, ended_at = null, outcome = null, remark = null
