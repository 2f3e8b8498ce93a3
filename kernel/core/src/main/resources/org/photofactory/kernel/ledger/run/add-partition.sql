create table if not exists public.<name> partition of public.run_log for values from (<from>) to (<to>)
