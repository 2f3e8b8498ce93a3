-- A page of what somebody asks for, in the order of the timeline; conditions come from the folder "narrow".
with page as (
  select id, kind, mime, file_name, sort_time, trashed_at, favourite, archived, hidden, behind
  from asset
  where owner_id = :owner
    and trashed_at is null
    and kind <> 4
    and behind is null
    and not (:guest and (archived or hidden))
    and (sort_time, id) < (:sortTime, :id)
<narrow>
  order by sort_time desc, id desc
  limit :limit
)
