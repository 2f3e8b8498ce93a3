-- Room that was promised to bytes which wait for the intake, but for those that are held in memory. The same bytes twice become one
-- asset, and what the library has already, or is just taking in (which counts as kept), takes no more room.
with underway as (
  select source_path from public.intake_journal where owner_id = :owner and step in ('PLACING', 'PLACED')
)
select cast(
    (select coalesce(sum(bytes), 0) from public.upload_task t
     where owner_id = :owner and settled_at is null and file <> all (:held)
       and not exists (select 1 from underway where source_path like '%' || t.file || '%'))
  + (select coalesce(sum(bytes), 0) from (
      select distinct sha256, bytes from public.drop_entry d
      where owner_id = :owner and waiting is not null and waiting <> all (:held)
        and not exists (select 1 from underway where source_path like '%' || d.waiting || '%')
        and not exists (select 1 from public.asset a where a.owner_id = d.owner_id and a.sha256 = d.sha256)) as dropped)
  as bigint)
