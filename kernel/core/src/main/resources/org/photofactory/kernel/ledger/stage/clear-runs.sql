delete from public.run_log where slot = :slot
