with picked as (
  select asset_id from public.work
  where slot = :slot and owner is null and due_at <= now()
  order by priority, due_at
  limit :count
  for update skip locked
)
update public.work w set owner = :owner
from picked p
where w.asset_id = p.asset_id and w.slot = :slot
returning w.asset_id, w.attempt, w.priority
