-- What keeps guests from these assets, and from those behind them.
select asset.id, asset.behind, asset.archived or asset.hidden as put_away,
       coalesce(cover.archived or cover.hidden, false) as behind_put_away, asset.trashed_at is not null as trashed
from asset
left join asset cover on cover.id = asset.behind
where asset.owner_id = :owner and (asset.id = any (:ids) or asset.behind = any (:ids))
