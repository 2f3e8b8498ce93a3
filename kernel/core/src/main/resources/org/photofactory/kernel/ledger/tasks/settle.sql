update public.upload_task
set state = :state, asset_id = :assetId, quarantine_id = :quarantineId, sha256 = :sha256, code = :code, message = :message,
  settled_at = :at
where id = :id
returning *
