update public.plugin_task
set ended_at = :now, outcome = :outcome, remark = :remark,
    done_at = case when :outcome = 'DONE' then began_at else done_at end
where plugin = :plugin and task = :task
