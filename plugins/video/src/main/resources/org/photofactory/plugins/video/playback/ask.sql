insert into preparation (asset_id, state, plays) values (:asset, 'ASKED', :plays)
on conflict (asset_id) do update
set state = 'ASKED', plays = excluded.plays, code = null, sentence = null, hint = null
