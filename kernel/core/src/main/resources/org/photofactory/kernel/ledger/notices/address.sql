insert into public.notice_delivery (notice_id, plugin, notifier, receiver, state, attempts, due_at, code, reason, changed_at)
values (:notice, :plugin, :notifier, :name, :state, :attempts, :due, :code, :reason, :changed)
on conflict do nothing
