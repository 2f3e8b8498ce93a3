select encode(asset.sha256, 'hex') as sha256, asset.bytes, asset.vault_key, asset.source, asset.received_at, fact.*
from asset
left join shown_fact fact on fact.asset_id = asset.id
where asset.id = :id
