update public.quarantine set owner_id = :heir where owner_id = :owner
