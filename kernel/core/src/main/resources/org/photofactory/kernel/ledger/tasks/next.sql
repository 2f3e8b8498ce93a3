select * from public.upload_task
where settled_at is null and id <> all (:aside)
order by id
limit 1
