-- A stage that runs again over the whole library writes every row of flags once more. Cleaning up after every fiftieth of
-- them keeps the table from growing meanwhile; PostgreSQL itself would wait for a fifth.
alter table asset_flag set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
