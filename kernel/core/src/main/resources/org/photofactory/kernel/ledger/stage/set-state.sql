update public.stage set state = :state, code = :code, reason = :reason, recheck_at = :recheckAt where slot = :slot
