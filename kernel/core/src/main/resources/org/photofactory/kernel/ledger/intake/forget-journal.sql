delete from public.intake_journal where id = :id
