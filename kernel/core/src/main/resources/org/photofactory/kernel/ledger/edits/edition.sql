select edition from public.asset where id = :assetId for no key update
