update public.asset_flag
set done = done | :bit,
    stale = stale & ~:bit,
    dead = dead & ~:bit,
    skipped = case when asset_id = any (:skipped) then skipped | :bit else skipped & ~:bit end,
    done_at[:slot + 1] = :now
where asset_id = any (:ids)
