update public.account set password = :password where id = :id
