select encode(asset.sha256, 'hex') as sha256, asset.bytes, asset.vault_key, asset.source, asset.received_at, fact.*,
       place.country_code, place.country, place.state, place.county, place.city, place.district, place.road,
       place.name as address, place.attribution
from asset
left join shown_fact fact on fact.asset_id = asset.id
left join asset_place at on at.asset_id = asset.id
left join place on place.id = at.place_id
where asset.id = :id
