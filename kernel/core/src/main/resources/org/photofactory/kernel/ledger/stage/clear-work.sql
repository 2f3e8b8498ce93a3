with letters as (delete from public.dead_letter where slot = :slot),
  notes as (delete from public.skip_note where slot = :slot)
delete from public.work where slot = :slot
