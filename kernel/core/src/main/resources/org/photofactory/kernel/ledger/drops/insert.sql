insert into public.drop_entry
  (owner_id, parent_id, name, created_at, modified_at, touched_at, bytes, sha256, waiting, due_at, asset_id, quarantine_id)
select owner_id, id, :name, :now, :modified, :now, :bytes, decode(cast(:sha256 as text), 'hex'), cast(:waiting as uuid), cast(:due as timestamptz),
       cast(:asset as bigint), cast(:quarantine as bigint)
from public.drop_entry where id = :parent
returning *
