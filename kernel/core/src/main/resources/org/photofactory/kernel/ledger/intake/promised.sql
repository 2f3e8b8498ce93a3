-- Room that was promised to bytes which wait for the intake, but for those that are held in memory. The same bytes twice become one
-- asset.
select cast(
    (select coalesce(sum(bytes), 0) from public.upload_task
     where owner_id = :owner and settled_at is null and file <> all (:held))
  + (select coalesce(sum(bytes), 0) from (
      select distinct sha256, bytes from public.drop_entry
      where owner_id = :owner and waiting is not null and waiting <> all (:held)) as dropped)
  as bigint)
