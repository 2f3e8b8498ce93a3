-- Countries may be called by several names, when the language was changed; the most common one is told.
select place.country_code, mode() within group (order by place.country) as country, place.state, place.city, count(*) as count
from place
join asset_place at on at.place_id = place.id
join asset on asset.id = at.asset_id
where asset.owner_id = :owner and asset.trashed_at is null and asset.kind <> 4 and asset.behind is null
  and not (:guest and (asset.archived or asset.hidden))
group by place.country_code, place.state, place.city
order by country nulls last, place.country_code, place.state nulls first, place.city nulls first
limit :limit offset :passed
