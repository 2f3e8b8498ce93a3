insert into public.backup_store (target, store, seen_at) values (:name, :store, :now)
on conflict (target, store) do update set seen_at = excluded.seen_at
