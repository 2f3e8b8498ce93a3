update preparation set used_at = now() where asset_id = :asset and used_at < now() - interval '10 minutes'
