insert into answer (server, languages, latitude, longitude, reply, at)
values (:server, :languages, :latitude, :longitude, :reply, now())
on conflict (latitude, longitude, languages, server) do update set reply = excluded.reply, at = excluded.at
