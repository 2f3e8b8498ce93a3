update public.work w
set owner = null,
    due_at = now() + p.delay_ms * interval '1 millisecond',
    attempt = p.attempt,
    priority = case when p.retry = 1 then 3 else w.priority end
from unnest(:ids, :delays, :attempts, :retries) as p (asset_id, delay_ms, attempt, retry)
where w.asset_id = p.asset_id and w.slot = :slot and w.owner = :owner
