-- How it went with each receiver the last time that it was decided.
select distinct on (plugin, notifier, receiver)
       notice_id, plugin, notifier, receiver, state, attempts, due_at, code, reason, changed_at
from public.notice_delivery
where state <> 'WAITING'
order by plugin, notifier, receiver, changed_at desc, notice_id desc
