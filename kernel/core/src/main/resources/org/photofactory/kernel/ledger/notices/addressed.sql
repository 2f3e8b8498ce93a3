update public.notice set addressed = true where id = :notice
