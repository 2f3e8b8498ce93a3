-- Somebody waits for it. What is settled is done again, what was given up is tried again; whoever works on it just now goes on.
with wanted as (
  select f.asset_id, s.slot, 1::bigint << s.slot as bit
  from public.stage s
  join public.asset_flag f on f.asset_id = :asset and f.done & s.requires = s.requires
  join public.asset a on a.id = f.asset_id
  where s.name = :stage and s.plugin = :plugin and s.accepts & (1 << a.kind) <> 0 and a.trashed_at is null
), forgiven as (
  delete from public.dead_letter d using wanted w where d.asset_id = w.asset_id and d.slot = w.slot
), marked as (
  update public.asset_flag f
  set dead = f.dead & ~w.bit, stale = f.stale | (f.done & w.bit)
  from wanted w where f.asset_id = w.asset_id
), queued as (
  insert into public.work (asset_id, slot, priority)
  select asset_id, slot, 0 from wanted
  on conflict (asset_id, slot) do update set priority = 0, attempt = 0, due_at = now() where work.owner is null
)
select exists (select from wanted)
