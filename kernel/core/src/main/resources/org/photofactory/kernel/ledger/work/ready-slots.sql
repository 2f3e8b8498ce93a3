select s.slot from unnest(:slots) as s (slot)
where exists (
  select 1 from public.work w where w.slot = s.slot and w.owner is null and w.due_at <= now())
