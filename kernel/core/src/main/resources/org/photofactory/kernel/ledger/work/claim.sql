with picked as materialized (
  select asset_id from public.work
  where slot = :slot and owner is null and due_at <= now()
  order by priority, due_at
  limit :count
  for update skip locked
)
-- An array instead of a join: the planner cannot know how few rows were picked, and would read whole tables.
update public.work w set owner = :owner
from public.asset a
left join public.media_fact m on m.asset_id = a.id
where a.id = any (array(select asset_id from picked))
  and w.asset_id = a.id and w.slot = :slot
returning w.attempt, w.priority, a.id, a.owner_id, encode(a.sha256, 'hex') as sha256, a.kind, a.mime, a.file_name, a.vault_key,
          a.received_at, a.modified_at, m.taken_at, a.trashed_at is not null as trashed
