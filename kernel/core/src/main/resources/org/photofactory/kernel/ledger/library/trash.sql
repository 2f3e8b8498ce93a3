-- A page of the trash, in the order of the timeline. What went there with its cover, or a sidecar with its file, comes back
-- with that, and is not told.
with page as (
  select id, kind, mime, file_name, sort_time, trashed_at, favourite, archived, hidden, null::bigint as behind
  from asset
  where trashed_at is not null
    and owner_id = :owner
    and not exists (
      select from asset other
      where (other.id = asset.behind or other.behind = asset.behind and other.behind_as <> 'SIDECAR' and asset.behind_as = 'SIDECAR')
        and other.trashed_at = asset.trashed_at)
    and (sort_time, id) < (:sortTime, :id)
  order by sort_time desc, id desc
  limit :limit
)
