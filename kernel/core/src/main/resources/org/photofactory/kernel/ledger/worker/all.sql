select id, host, pid, process_started_at, heartbeat_at, heartbeat_at < now() - :silence * interval '1 second' as silent from public.worker
