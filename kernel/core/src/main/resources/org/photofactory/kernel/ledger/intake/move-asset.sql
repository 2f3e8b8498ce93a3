update public.asset set vault_key = :vaultKey where id = :id
