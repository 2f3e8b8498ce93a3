update public.account
set leaving = :way, left_at = :now, heir_id = :heir, disabled_at = coalesce(disabled_at, :now)
where id = :id and leaving is null
