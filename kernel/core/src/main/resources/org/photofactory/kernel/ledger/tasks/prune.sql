delete from public.upload_task where settled_at < :before
