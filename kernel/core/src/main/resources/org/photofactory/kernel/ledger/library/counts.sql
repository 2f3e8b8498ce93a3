select (select count(*) from duplicate) as duplicates,
       (select count(*) from quarantine) as quarantined,
       (select count(*) from asset where trashed_at is not null) as trashed
