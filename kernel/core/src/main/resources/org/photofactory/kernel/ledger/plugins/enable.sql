-- A shipped plugin gets its row with the first thing that is done to it.
insert into public.plugin (id, wanted, enabled, proven, changed_at)
values (:id, :shipped, :enabled, true, :now)
on conflict (id) do update
set enabled = excluded.enabled, changed_at = excluded.changed_at
