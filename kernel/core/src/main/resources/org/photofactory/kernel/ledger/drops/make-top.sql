insert into public.drop_entry (owner_id, name, created_at, modified_at, touched_at)
values (:owner, '', :now, :now, :now)
on conflict (owner_id) where parent_id is null do nothing
