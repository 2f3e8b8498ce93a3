select behind from public.asset where id = :id and behind is not null
