-- What else waits for the same receiver waits as long.
update public.notice_delivery
set due_at = greatest(due_at, :due),
    attempts = case when notice_id = :notice then attempts + 1 else attempts end,
    reason = case when notice_id = :notice then :reason else reason end,
    changed_at = case when notice_id = :notice then :now else changed_at end
where state = 'WAITING' and plugin = :plugin and notifier = :notifier and receiver = :name
