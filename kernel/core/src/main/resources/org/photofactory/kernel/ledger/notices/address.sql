insert into public.notice_delivery (notice_id, plugin, notifier, receiver, state, attempts, due_at, changed_at)
values (:notice, :plugin, :notifier, :name, :state, 0, :now, :now)
on conflict do nothing
