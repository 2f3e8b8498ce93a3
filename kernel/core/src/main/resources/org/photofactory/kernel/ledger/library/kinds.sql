select kind, count(*) as count
from asset
where trashed_at is null
group by kind
