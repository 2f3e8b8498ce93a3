delete from public.kept_file where path = any(:paths)
