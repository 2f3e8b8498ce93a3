select plugin, task, began_at, ended_at, outcome, remark, done_at
from public.plugin_task
where plugin = :plugin
