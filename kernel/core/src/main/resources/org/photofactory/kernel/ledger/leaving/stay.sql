-- Once all has come back. Who had the house's own account goes on with one like everybody's.
update public.account a
set leaving = null, left_at = null, heir_id = null,
    name = case
      when name = 'left ' || id and not exists (select 1 from public.account b where b.name = a.login) then login
      else name
    end
where id = :id and leaving = 'RETURN'
  and not exists (select 1 from public.asset where owner_id = a.id and trashed_at = a.left_at)
