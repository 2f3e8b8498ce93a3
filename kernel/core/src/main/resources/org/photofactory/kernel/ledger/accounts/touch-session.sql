update public.session set seen_at = :now, expires_at = :expires where id = :id
