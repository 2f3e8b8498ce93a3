-- What else waits for the same receiver waits as long.
update public.notice_delivery
set due_at = greatest(due_at, :due)
where state = 'WAITING' and plugin = :plugin and notifier = :notifier and receiver = :name
