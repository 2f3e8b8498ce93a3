-- What has not proved itself is never what is gone back to, and nothing is gone back to from itself. Where the appliance's own
-- version ran in the place of the wanted one, that is what has worked.
insert into public.plugin as p (id, wanted, previous, chosen_over, changed_at)
values (:id, :label, case when :runs then 'shipped' end, :shipped, :now)
on conflict (id) do update
set wanted      = excluded.wanted,
    previous    = nullif(case
                           when :runs then 'shipped'
                           when p.wanted = excluded.wanted or not p.proven then p.previous
                           else p.wanted
                         end, excluded.wanted),
    proven      = p.wanted = excluded.wanted and p.proven,
    enabled     = true,
    chosen_over = excluded.chosen_over,
    word        = null,
    changed_at  = excluded.changed_at
