with freed as (
  delete from public.dead_letter d using public.stage s
  where s.slot = d.slot
    and (cast(:stage as text) is null or s.name = :stage)
    and (cast(:code as text) is null or d.code = :code)
    and (cast(:owner as bigint) is null
      or exists (select 1 from public.asset a where a.id = d.asset_id and a.owner_id = :owner))
    and (cast(:ids as bigint[]) is null or d.asset_id = any (:ids))
  returning d.asset_id, d.slot
), bits as (
  select asset_id, bit_or(1::bigint << slot) as bits from freed group by asset_id
), revived as (
  update public.asset_flag f
  set dead = f.dead & ~b.bits, stale = f.stale | (f.done & b.bits)
  from bits b where f.asset_id = b.asset_id
), queued as (
  insert into public.work (asset_id, slot, priority, attempt)
  select asset_id, slot, 0, 0 from freed
  on conflict (asset_id, slot) do update set priority = 0, attempt = 0, due_at = now()
)
select count(*) from freed
