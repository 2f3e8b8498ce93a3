-- To guests nothing is told of what was refused or thrown away.
select (select count(*) from duplicate where owner_id = :owner and not :guest) as duplicates,
       (select count(*) from quarantine where :troubled::bigint is null or owner_id = :troubled) as quarantined,
       (select count(*) from asset
        where owner_id = :owner and trashed_at is not null and not :guest
          and not exists (
            select from asset other
            where (other.id = asset.behind or other.behind = asset.behind and other.behind_as <> 'SIDECAR' and asset.behind_as = 'SIDECAR')
              and other.trashed_at = asset.trashed_at)) as trashed,
       (select count(*) from dead_letter where :troubled::bigint is null or asset_id in (
          select id from asset where owner_id = :troubled)) as dead_letters
