select sort_time::date as day, count(*) as count
from asset
where owner_id = (select id from account where name = 'home') and trashed_at is null and kind <> 4
group by 1
order by 1 desc
