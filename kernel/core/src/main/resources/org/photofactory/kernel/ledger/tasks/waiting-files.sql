select file from public.upload_task where settled_at is null
