select (select count(*) from public.dead_letter where at > :since) as dead,
       (select count(*) from public.quarantine where at > :since) as quarantined
