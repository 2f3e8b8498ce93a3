-- Counts no further than it matters: the feeder only asks whether there are enough.
select count(*) from (
  select 1 from public.work where slot = :slot and owner is null limit :enough) as ready
