-- The last check of each target, and the last that was brought to its end.
select c.id, c.target, c.reason, c.state, c.asked_at, c.below, c.ended_at, c.whole, c.failed,
  count(*) filter (where f.finding = 'DAMAGED') as damaged,
  count(*) filter (where f.finding = 'MISSING') as missing,
  count(f.mended_at) as mended
from public.backup_check c
left join public.backup_finding f on f.check_id = c.id
where c.id in (
  select max(id) from public.backup_check group by target
  union
  select max(id) from public.backup_check where state = 'DONE' group by target)
group by c.id
order by c.id
