-- A page of the trash, in the order of the timeline.
with page as (
  select id, kind, mime, file_name, sort_time, trashed_at, favourite, archived, hidden
  from asset
  where trashed_at is not null
    and owner_id = :owner
    and (sort_time, id) < (:sortTime, :id)
  order by sort_time desc, id desc
  limit :limit
)
