-- To be followed by a re-run of the stage; whoever is interrupted in between begins again.
update public.backup_check
set below = coalesce((select max(asset_id) + 1 from public.asset_flag), 0)
where id = :id
