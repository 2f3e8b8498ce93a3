-- A known stage is back: it finds its work where it left it. A higher version has all done
-- again; a lower one (a plugin rolled back) leaves what the higher one has made, and ends the re-run that one began.
update public.stage
set version = :version, requires = :requires, accepts = :accepts, lane = :lane,
    state = case when state = 'PAUSED' then 'PAUSED' else 'ACTIVE' end,
    code = case when state = 'PAUSED' then code end,
    reason = case when state = 'PAUSED' then reason end,
    recheck_at = null,
    rerun_below = case when version < :version then coalesce((select max(asset_id) + 1 from public.asset_flag), 0)
                       when version > :version then 0
                       else rerun_below end
where slot = :slot
