insert into public.edit_log (asset_id, at, actor, changes) values (:assetId, :at, :actor, cast(:changes as jsonb))
