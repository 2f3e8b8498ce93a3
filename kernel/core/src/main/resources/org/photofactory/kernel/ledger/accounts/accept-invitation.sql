delete from public.invitation i
using public.account a
where i.secret = :secret and i.expires_at > :now and a.id = i.account_id and a.disabled_at is null
returning i.account_id
