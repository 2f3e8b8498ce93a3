-- How many of what somebody asks for each day holds; conditions come from the folder "narrow".
select sort_time::date as day, count(*) as count
from asset
where owner_id = :owner
  and trashed_at is null
  and kind <> 4
  and behind is null
  and not (:guest and (archived or hidden))
<narrow>
group by day
order by day desc
