with freed as (
  delete from public.dead_letter d using public.stage s
  where s.slot = d.slot
    and (cast(:stage as text) is null or s.name = :stage)
    and (cast(:code as text) is null or d.code = :code)
    and (cast(:owner as bigint) is null
      or exists (select 1 from public.asset a where a.id = d.asset_id and a.owner_id = :owner))
    and (cast(:ids as bigint[]) is null or d.asset_id = any (:ids))
  returning d.asset_id, d.slot, d.version, d.code, d.message
), noted as (
  insert into public.skip_note (asset_id, slot, version, code, reason)
  select asset_id, slot, version, code, message from freed
  on conflict (asset_id, slot) do update set version = excluded.version, code = excluded.code, reason = excluded.reason, at = now()
), bits as (
  select asset_id, bit_or(1::bigint << slot) as bits from freed group by asset_id
)
update public.asset_flag f
set dead = f.dead & ~b.bits, skipped = f.skipped | (b.bits & ~f.done), done = f.done | b.bits
from bits b where f.asset_id = b.asset_id
returning f.asset_id, b.bits
