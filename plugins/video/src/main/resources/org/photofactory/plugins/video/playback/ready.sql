insert into preparation (asset_id, state, bytes) values (:asset, 'READY', :bytes)
on conflict (asset_id) do update
set state = 'READY', code = null, sentence = null, hint = null, bytes = excluded.bytes, used_at = now()
