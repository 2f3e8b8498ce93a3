-- Of several spellings the most common one is told.
select mode() within group (order by tag.name) as name, count(*) as count
from public.asset_tag tag
join public.asset on asset.id = tag.asset_id
where asset.owner_id = :owner and asset.trashed_at is null and asset.behind is null and not (:guest and (asset.archived or asset.hidden))
group by tag.key
order by tag.key
limit :limit offset :passed
