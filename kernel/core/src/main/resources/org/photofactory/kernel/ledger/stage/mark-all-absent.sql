-- At start nobody is there until its plugin has announced it. A pause outlives a restart.
update public.stage set state = 'ABSENT', code = null, reason = null, recheck_at = null
where slot > 0 and state <> 'PAUSED'
