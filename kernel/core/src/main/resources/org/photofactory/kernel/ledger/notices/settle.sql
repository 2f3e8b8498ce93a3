update public.notice_delivery
set state = :state, attempts = attempts + 1, code = :code, reason = :reason, changed_at = :now
where notice_id = :notice and plugin = :plugin and notifier = :notifier and receiver = :name
