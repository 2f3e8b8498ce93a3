-- An asset in the trash, and what of its stack went there with it.
with me as materialized (
  select id, coalesce(behind, id) as cover, trashed_at from public.asset where id = :id
), near as (
  select cover as id from me
  union
  select id from public.asset where behind = (select cover from me)
)
select id, owner_id, encode(sha256, 'hex') as sha256, vault_key, file_name, mime, true as trashed
from public.asset
where id = any (array(select id from near)) and trashed_at = (select trashed_at from me)
order by id <> :id, id
