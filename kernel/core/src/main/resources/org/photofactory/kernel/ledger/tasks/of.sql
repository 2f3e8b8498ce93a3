select * from public.upload_task where owner_id = :owner and id = :id
