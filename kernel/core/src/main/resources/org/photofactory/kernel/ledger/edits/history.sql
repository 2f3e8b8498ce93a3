-- Newest first.
select log.id, log.at, log.actor, log.changes::text as changes
from public.edit_log log
join public.asset on asset.id = log.asset_id
where log.asset_id = :assetId and asset.owner_id = :owner and asset.trashed_at is null
order by log.id desc
limit :limit offset :passed
