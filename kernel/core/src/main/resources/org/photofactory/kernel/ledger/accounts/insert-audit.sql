insert into public.audit (at, actor, action, subject, address) values (:at, :actor, :action, :subject, :address)
