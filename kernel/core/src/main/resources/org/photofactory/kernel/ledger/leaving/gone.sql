delete from public.account
where id = :id and leaving in ('HAND_OVER', 'TRASH')
  and not exists (select 1 from public.asset where owner_id = :id)
  and not exists (select 1 from public.intake_journal where owner_id = :id)
  and not exists (select 1 from public.quarantine where owner_id = :id)
  and not exists (select 1 from public.upload_task where owner_id = :id and settled_at is null)
  and not exists (select 1 from public.drop_entry where owner_id = :id and waiting is not null)
