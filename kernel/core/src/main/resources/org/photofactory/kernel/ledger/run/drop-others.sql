delete from public.run_log_other where at < :oldest
