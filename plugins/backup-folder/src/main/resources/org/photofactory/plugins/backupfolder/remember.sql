insert into known_folder (path) values (:path) on conflict do nothing
