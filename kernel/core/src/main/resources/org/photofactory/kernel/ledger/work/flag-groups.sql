-- One pass over the flags; there are far fewer different rows than rows.
select done, skipped, stale, dead, count(*) as assets from public.asset_flag group by done, skipped, stale, dead
