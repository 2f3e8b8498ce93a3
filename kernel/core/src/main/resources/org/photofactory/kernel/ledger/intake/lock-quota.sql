-- Who adds something to a library that has an end waits for whoever is adding something to it.
select quota_bytes from public.account where id = :owner and quota_bytes is not null for no key update
