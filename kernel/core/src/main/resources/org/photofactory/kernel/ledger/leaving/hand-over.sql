-- Everything but what the heir has already; with it the room that it takes. Files stay where they are.
with moved as (
  update public.asset a set owner_id = :heir
  where a.id = any (:ids) and a.owner_id = :owner
    and not exists (select 1 from public.asset h where h.owner_id = :heir and h.sha256 = a.sha256)
  returning a.id, a.bytes, a.trashed_at is not null as trashed
), again as (
  update public.duplicate set owner_id = :heir where asset_id in (select id from moved)
), room as (
  update public.account
  set used_bytes = used_bytes + case id when :heir then 1 else -1 end * (select coalesce(sum(bytes), 0)::bigint from moved)
  where id in (:heir, :owner)
)
select id from moved where not trashed
