-- Originals that a target has, and those that a check has still to read. What lies in another storage than before counts only
-- once it has been read there; what has failed once is tried again, and has failed until then.
with here as (
  select s.slot, 1::bigint << s.slot as bit, s.rerun_below, c.id as check_id, coalesce(c.below, 0) as below,
         coalesce(c.state = 'ASKED', false) as asked, coalesce(c.reason <> 'ASKED', false) as moved
  from public.stage s
  left join public.backup_check c on c.target = :target and c.ended_at is null
  where s.name = :stage
), marked as (
  select f.asset_id, a.bytes, h.check_id, h.moved, f.asset_id < h.below as checked,
         f.done & ~f.skipped & ~f.dead & h.bit <> 0 as done,
         f.dead & h.bit <> 0 as dead,
         h.asked or f.stale & h.bit <> 0 or (f.asset_id < h.rerun_below and (f.done | f.dead) & h.bit <> 0) as again,
         (select w.attempt from public.work w where w.asset_id = f.asset_id and w.slot = h.slot) as attempt
  from public.asset a
  join public.asset_flag f on f.asset_id = a.id
  left join here h on true
  where a.trashed_at is null
), seen as (
  select bytes, coalesce(checked, false) as checked,
    coalesce(dead or attempt > 0, false) as failed,
    coalesce((again or attempt = 0) and not coalesce(attempt > 0, false), false) as unread,
    coalesce(done and not (moved and again), false) and not coalesce(dead or attempt > 0, false) and not exists (
      select from public.backup_finding x
      where x.check_id = marked.check_id and x.asset_id = marked.asset_id and x.mended_at is null) as kept
  from marked
)
select count(*) as originals,
  coalesce(sum(bytes), 0)::bigint as bytes,
  count(*) filter (where kept) as kept,
  coalesce(sum(bytes) filter (where kept), 0)::bigint as kept_bytes,
  count(*) filter (where failed) as failed,
  count(*) filter (where checked) as checked,
  count(*) filter (where checked and unread) as unread,
  count(*) filter (where checked and kept and not failed) as whole,
  count(*) filter (where checked and failed) as checked_failed
from seen
