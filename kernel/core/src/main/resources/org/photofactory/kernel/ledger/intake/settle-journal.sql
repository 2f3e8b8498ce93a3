update public.intake_journal set step = :step, target = :target where id = :id
