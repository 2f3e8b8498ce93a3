insert into public.plugin_erasure (id, asked_at) values (:id, :now) on conflict do nothing
