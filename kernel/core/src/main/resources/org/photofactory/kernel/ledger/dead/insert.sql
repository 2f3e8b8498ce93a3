insert into public.dead_letter (asset_id, slot, version, attempts, code, message)
select d.asset_id, :slot, :version, d.attempts, d.code, d.message
from unnest(:ids, :attempts, :codes, :messages) as d (asset_id, attempts, code, message)
on conflict (asset_id, slot) do update
set version = excluded.version, attempts = excluded.attempts, code = excluded.code, message = excluded.message, at = now()
