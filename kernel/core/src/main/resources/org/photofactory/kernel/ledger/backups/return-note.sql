insert into public.backup_return (restore_id, asset_id, outcome, reason, at)
select :restore, id, :outcome, :reason, :now from public.asset where id = :asset
on conflict (restore_id, asset_id) do update set outcome = excluded.outcome, reason = excluded.reason, at = excluded.at
