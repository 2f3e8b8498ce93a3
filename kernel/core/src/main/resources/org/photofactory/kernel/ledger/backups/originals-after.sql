-- Whose bytes the vault should have, by id. What a target could not copy because it is damaged is known to be.
select a.id, encode(a.sha256, 'hex') as sha256, a.bytes, a.vault_key,
  exists (select from public.dead_letter d where d.asset_id = a.id and d.code = 'ORIGINAL_DAMAGED') as known_damaged
from public.asset a
where a.id > :after and a.trashed_at is null
order by a.id
limit :limit
