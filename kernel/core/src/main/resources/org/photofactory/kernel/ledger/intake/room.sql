-- How much room a person has left; what is on its way takes room already. Nothing where there is no end of room.
select quota_bytes - used_bytes - (
    select coalesce(sum(bytes), 0) from public.intake_journal where owner_id = account.id and step = 'PLACING')
from public.account
where id = :owner and quota_bytes is not null
