-- A page of the timeline. The page is cut by the index asset_timeline first; everything else is looked up for its ids.
with page as (
  select id, kind, mime, file_name, sort_time, trashed_at, favourite, archived, hidden, behind
  from asset
  where owner_id = :owner
    and trashed_at is null
    and kind <> 4
    and behind is null
    and not archived
    and not hidden
    and (sort_time, id) < (:sortTime, :id)
  order by sort_time desc, id desc
  limit :limit
)
