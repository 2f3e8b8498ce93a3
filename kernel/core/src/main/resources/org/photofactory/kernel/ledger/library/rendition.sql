select encode(asset.sha256, 'hex') as sha256, rendition.mime, coalesce(hash.revision, 0) as revision
from rendition
join asset on asset.id = rendition.asset_id
left join thumb_hash hash on hash.asset_id = rendition.asset_id
where rendition.asset_id = :id and asset.owner_id = :owner and rendition.name = :name
