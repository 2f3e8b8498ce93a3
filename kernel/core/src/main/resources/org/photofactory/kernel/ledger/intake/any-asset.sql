select exists (select 1 from public.asset)
