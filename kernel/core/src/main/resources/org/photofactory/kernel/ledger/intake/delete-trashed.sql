with gone as (
  delete from public.asset where id = :id and trashed_at is not null
  returning owner_id, bytes
)
update public.account
set used_bytes = used_bytes - gone.bytes
from gone
where account.id = gone.owner_id
