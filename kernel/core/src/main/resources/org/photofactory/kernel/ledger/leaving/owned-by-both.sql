-- What is left of a window outside the trash, because the heir has the same bytes.
select a.id, h.id as heirs, h.trashed_at is not null as heirs_trashed
from public.asset a
join public.asset h on h.owner_id = :heir and h.sha256 = a.sha256
where a.id = any (:ids) and a.owner_id = :owner and a.trashed_at is null
order by a.id
