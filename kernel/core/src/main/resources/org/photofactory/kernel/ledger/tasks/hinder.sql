update public.upload_task set code = :code, message = :message
where id = :id and settled_at is null and code is distinct from :code
