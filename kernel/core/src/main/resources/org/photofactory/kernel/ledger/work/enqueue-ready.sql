-- Every stage that is ready for these assets, whatever was settled last.
insert into public.work (asset_id, slot, priority)
select f.asset_id, s.slot, :priority
from public.stage s
cross join public.asset_flag f
join public.asset a on a.id = f.asset_id
where f.asset_id = any (:ids)
  and s.slot > 0
  and f.done & s.requires = s.requires
  and f.dead & (1::bigint << s.slot) = 0
  and (f.done & (1::bigint << s.slot) = 0 or f.stale & (1::bigint << s.slot) <> 0)
  and s.accepts & (1 << a.kind) <> 0
  and a.trashed_at is null
on conflict do nothing
