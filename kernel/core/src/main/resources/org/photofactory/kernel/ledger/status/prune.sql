delete from public.system_status_history where heartbeat < :before
