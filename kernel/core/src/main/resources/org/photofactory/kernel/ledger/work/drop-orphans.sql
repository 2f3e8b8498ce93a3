delete from public.work w
where not exists (select 1 from public.asset a where a.id = w.asset_id and a.trashed_at is null)
