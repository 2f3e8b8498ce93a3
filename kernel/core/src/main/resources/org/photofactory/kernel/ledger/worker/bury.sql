with freed as (update public.work set owner = null where owner = :id returning 1),
     gone as (delete from public.worker where id = :id)
select count(*) from freed
