-- A page of the trash, in the order of the timeline. What went there with its cover, or a sidecar with its file, comes back
-- with that, and is not told.
with page as (
  select id, kind, mime, file_name, sort_time, trashed_at, favourite, archived, hidden, null::bigint as behind
  from asset
  where trashed_at is not null
    and owner_id = :owner
    and trashed_at is distinct from (select cover.trashed_at from asset cover where cover.id = asset.behind)
    and not (behind_as is not null and behind_as = 'SIDECAR' and exists (
      select from asset file
      where file.behind = asset.behind and file.behind_as <> 'SIDECAR' and file.trashed_at = asset.trashed_at))
    and (sort_time, id) < (:sortTime, :id)
  order by sort_time desc, id desc
  limit :limit
)
