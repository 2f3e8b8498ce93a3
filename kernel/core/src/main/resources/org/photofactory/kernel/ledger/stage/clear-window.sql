-- Nothing of a stage stays on these assets, so that another may get its slot.
update public.asset_flag
set done = done & ~:bit, skipped = skipped & ~:bit, stale = stale & ~:bit, dead = dead & ~:bit, done_at[:slot + 1] = null
where asset_id >= :low and asset_id < :high
  and ((done | skipped | stale | dead) & :bit <> 0 or done_at[:slot + 1] is not null)
