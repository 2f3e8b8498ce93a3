-- A page of the trash, in the order of the timeline. What went there with its cover comes back with it, and is not told.
with page as (
  select id, kind, mime, file_name, sort_time, trashed_at, favourite, archived, hidden, null::bigint as behind
  from asset
  where trashed_at is not null
    and owner_id = :owner
    and not exists (
      select from asset cover where cover.id = asset.behind and cover.trashed_at = asset.trashed_at)
    and (sort_time, id) < (:sortTime, :id)
  order by sort_time desc, id desc
  limit :limit
)
