select slot, count(*) as pending from public.work group by slot
