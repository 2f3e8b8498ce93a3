select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
where i.inhparent = 'public.run_log'::regclass and c.relname <> 'run_log_other'
