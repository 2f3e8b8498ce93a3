-- A cheap look, before everything is counted: false while the stage has work that belongs to it. What has failed once is tried
-- again, and not waited for.
select s.rerun_below = 0 and not exists (
  select from public.work w where w.slot = s.slot and w.attempt = 0 and w.asset_id < c.below)
from public.backup_check c
join public.stage s on s.name = :stage
where c.id = :id
