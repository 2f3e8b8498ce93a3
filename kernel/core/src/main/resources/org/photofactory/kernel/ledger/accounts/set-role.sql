update public.account set role = :role, looks_at = :looksAt where id = :id
