insert into public.skip_note (asset_id, slot, version, code, reason)
select n.asset_id, :slot, :version, n.code, n.reason
from unnest(:ids, :codes, :reasons) as n (asset_id, code, reason)
on conflict (asset_id, slot) do update
set version = excluded.version, code = excluded.code, reason = excluded.reason, at = now()
