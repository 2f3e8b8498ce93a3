-- What has not proved itself is never what is gone back to.
insert into public.plugin as p (id, wanted, previous, behind, changed_at)
values (:id, :label, :before, :behind, :now)
on conflict (id) do update
set wanted     = excluded.wanted,
    previous   = case when p.wanted = excluded.wanted or not p.proven then p.previous else p.wanted end,
    proven     = p.wanted = excluded.wanted and p.proven,
    enabled    = true,
    behind     = case when p.wanted = excluded.wanted then p.behind else excluded.behind end,
    word       = null,
    changed_at = excluded.changed_at
