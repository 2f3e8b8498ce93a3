with page as (
  select id, kind, mime, file_name, sort_time, trashed_at, favourite, archived, hidden
  from asset
  where id = :id and owner_id = :owner and trashed_at is null
    and not (:guest and (archived or hidden))
)
