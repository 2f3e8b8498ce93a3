-- Also says where unqualified names of the stage's writes live, for this transaction.
select asset_id, set_config('search_path', :path, true)
from public.work
where slot = :slot and owner = :owner and asset_id = any (:ids)
order by asset_id
for update
