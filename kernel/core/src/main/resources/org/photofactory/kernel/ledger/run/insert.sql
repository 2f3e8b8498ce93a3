insert into public.run_log (asset_id, slot, version, outcome, code, took_ms)
select r.asset_id, :slot, :version, r.outcome, r.code, r.took_ms
from unnest(:ids, :outcomes, :codes, :tookMs) as r (asset_id, outcome, code, took_ms)
