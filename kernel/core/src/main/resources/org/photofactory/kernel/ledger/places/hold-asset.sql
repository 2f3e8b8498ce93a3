-- Whoever changes the location of an asset holds its row first, and is waited for.
select id from public.asset where id = :assetId for no key update
