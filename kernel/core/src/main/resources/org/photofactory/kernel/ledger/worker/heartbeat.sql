insert into public.worker (id, host, pid, process_started_at) values (:id, :host, :pid, :processStartedAt)
on conflict (id) do update set heartbeat_at = now()
