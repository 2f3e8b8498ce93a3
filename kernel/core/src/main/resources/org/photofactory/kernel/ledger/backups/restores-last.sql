select r.id, r.target, r.thorough, r.asked_at, r.passed, r.looked, r.waits, r.ended_at,
  count(*) filter (where b.outcome = 'RESTORED') as restored,
  count(*) filter (where b.outcome <> 'RESTORED') as lost
from public.backup_restore r
left join public.backup_return b on b.restore_id = r.id
where r.id in (select max(id) from public.backup_restore group by target)
group by r.id
