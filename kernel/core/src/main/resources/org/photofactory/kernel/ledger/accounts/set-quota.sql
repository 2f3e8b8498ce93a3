update public.account set quota_bytes = :bytes where id = :id
