select notice_id, plugin, notifier, receiver, state, attempts, due_at, code, reason, changed_at
from public.notice_delivery
where notice_id = any(:notices)
order by notice_id desc, plugin, notifier, receiver
