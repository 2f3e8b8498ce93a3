-- A known stage is back: whatever came in the meantime is fed again; another version has all done again.
update public.stage
set version = :version, requires = :requires, accepts = :accepts, lane = :lane,
    state = case when state = 'PAUSED' then 'PAUSED' else 'ACTIVE' end,
    code = case when state = 'PAUSED' then code end,
    reason = case when state = 'PAUSED' then reason end,
    recheck_at = null,
    feed_below = coalesce((select max(asset_id) + 1 from public.asset_flag), 0),
    rerun_below = case when version <> :version
                       then coalesce((select max(asset_id) + 1 from public.asset_flag), 0) else rerun_below end
where slot = :slot
