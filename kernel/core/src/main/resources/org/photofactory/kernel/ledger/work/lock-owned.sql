select asset_id
from public.work
where slot = :slot and owner = :owner and asset_id = any (:ids)
order by asset_id
for update
