delete from public.session where expires_at <= :now
