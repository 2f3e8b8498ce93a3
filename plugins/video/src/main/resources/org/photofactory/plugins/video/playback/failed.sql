insert into preparation (asset_id, state, code, sentence, hint) values (:asset, 'FAILED', :code, :sentence, :hint)
on conflict (asset_id) do update
set state = 'FAILED', code = excluded.code, sentence = excluded.sentence, hint = excluded.hint
