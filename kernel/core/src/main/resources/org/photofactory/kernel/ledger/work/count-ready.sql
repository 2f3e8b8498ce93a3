-- Counts no further than it matters: the feeder only asks whether there are enough.
-- Rows that rest until their retry do not count: they must not keep others from the belt.
select count(*) from (
  select 1 from public.work where slot = :slot and owner is null and due_at <= now() limit :enough) as ready
