select kind, count(*) as count
from asset
where owner_id = :owner and trashed_at is null and not (:guest and (archived or hidden))
group by kind
