select kind, count(*) as count
from asset
where owner_id = :owner and trashed_at is null
group by kind
