update public.account set seen_at = :now where id = :id
