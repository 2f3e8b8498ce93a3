-- What a stage may no longer work on, or not yet, since it has other needs than before.
delete from public.work w
using public.stage s, public.asset_flag f, public.asset a
where s.slot = :slot and w.slot = s.slot and f.asset_id = w.asset_id and a.id = w.asset_id
  and (f.done & s.requires <> s.requires or s.accepts & (1 << a.kind) = 0)
