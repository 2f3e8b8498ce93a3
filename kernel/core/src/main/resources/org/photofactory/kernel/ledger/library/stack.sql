-- All files of the stack that an asset is in: the asset alone when it is in none.
with me as (
  select coalesce(behind, id) as cover
  from asset
  where id = :id and owner_id = :owner and trashed_at is null
    and not (:guest and (archived or hidden or exists (
      select from asset cover where cover.id = asset.behind and (cover.archived or cover.hidden))))
), page as (
  select id, kind, mime, file_name, sort_time, trashed_at, favourite, archived, hidden, behind, behind_as
  from asset
  where (id = (select cover from me) or behind = (select cover from me))
    and trashed_at is null
    and not (:guest and (archived or hidden))
)
