select count(*) from public.asset where owner_id = :owner and id = any(:assets)
