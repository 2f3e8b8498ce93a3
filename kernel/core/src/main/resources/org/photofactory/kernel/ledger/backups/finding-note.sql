-- In the midst of a check, of a copy that was there once. On another storage nothing is missing: it is copied.
insert into public.backup_finding (check_id, asset_id, finding, reason, at)
select c.id, f.asset_id, :finding, :reason, :now
from public.backup_check c
join public.stage s on s.name = :stage
join public.asset_flag f on f.asset_id = :asset and f.done & (1::bigint << s.slot) <> 0
where c.target = :target and c.state = 'RUNNING' and f.asset_id < c.below and (c.reason = 'ASKED' or :finding = 'DAMAGED')
on conflict do nothing
