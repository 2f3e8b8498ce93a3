update public.notice_delivery
set state = :state, attempts = :attempts, due_at = :due, code = :code, reason = :reason, changed_at = :changed
where notice_id = :notice and plugin = :plugin and notifier = :notifier and receiver = :name
