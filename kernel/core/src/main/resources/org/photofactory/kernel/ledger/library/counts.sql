-- To guests nothing is told of what was refused or thrown away.
select (select count(*) from duplicate where owner_id = :owner and not :guest) as duplicates,
       (select count(*) from quarantine where :troubled::bigint is null or owner_id = :troubled) as quarantined,
       (select count(*) from asset
        where owner_id = :owner and trashed_at is not null and not :guest
          and trashed_at is distinct from (select cover.trashed_at from asset cover where cover.id = asset.behind)
          and not (behind_as is not null and behind_as = 'SIDECAR' and exists (
            select from asset file
            where file.behind = asset.behind and file.behind_as <> 'SIDECAR' and file.trashed_at = asset.trashed_at))) as trashed,
       (select count(*) from dead_letter where :troubled::bigint is null or asset_id in (
          select id from asset where owner_id = :troubled)) as dead_letters
