update public.account set disabled_at = case when :disabled then coalesce(disabled_at, now()) end
where id = :id and (:disabled or leaving is distinct from 'HAND_OVER')
