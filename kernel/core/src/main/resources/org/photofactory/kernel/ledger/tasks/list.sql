select * from public.upload_task
where owner_id = :owner and (:below = 0 or id < :below) and (not :waiting or settled_at is null)
order by id desc
limit :limit
