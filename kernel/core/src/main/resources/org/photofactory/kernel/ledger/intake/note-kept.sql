insert into public.kept_file (path, owner_id, bytes, modified, file_key, asset_id, quarantine_id)
values (:path, :owner, :bytes, :modified, :key, :asset, :quarantine)
on conflict (path) do update set owner_id = excluded.owner_id, bytes = excluded.bytes, modified = excluded.modified,
  file_key = excluded.file_key, asset_id = excluded.asset_id, quarantine_id = excluded.quarantine_id
