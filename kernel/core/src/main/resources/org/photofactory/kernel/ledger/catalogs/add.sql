insert into public.plugin_catalog (kind, address, key, sequence, index, fetched_at, checked_at, added_at)
values (:kind, :address, :key, :sequence, :index, :now, :now, :now)
on conflict (kind, address) do nothing
returning id
