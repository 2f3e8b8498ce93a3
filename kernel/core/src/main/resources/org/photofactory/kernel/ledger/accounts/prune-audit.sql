delete from public.audit where at < :before
