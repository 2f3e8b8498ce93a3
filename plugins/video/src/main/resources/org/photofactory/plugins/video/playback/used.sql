update pieces set used_at = now()
where sha256 = (select sha256 from public.asset where id = :asset) and used_at < now() - interval '10 minutes'
