select (select count(*) from duplicate where owner_id = :owner) as duplicates,
       (select count(*) from quarantine where :everybody or owner_id = :owner) as quarantined,
       (select count(*) from asset where owner_id = :owner and trashed_at is not null) as trashed,
       (select count(*) from dead_letter where :everybody or asset_id in (
          select id from asset where owner_id = :owner)) as dead_letters
