-- Files that a connector leaves where they are (after-import = keep), as they were when they were taken in: what looks the
-- same after a restart is the same, and need not be read again.
create table kept_file (
  path          text primary key,
  owner_id      bigint not null references account (id) on delete cascade,
  bytes         bigint not null,
  modified      text not null,                -- its own time, ISO 8601: file systems know nanoseconds
  file_key      text,                         -- tells it from another file of the same name; null where there is no such thing
  asset_id      bigint references asset (id) on delete cascade,
  quarantine_id bigint references quarantine (id) on delete cascade,
  check (num_nonnulls(asset_id, quarantine_id) = 1)
);
create index kept_file_by_asset on kept_file (asset_id) where asset_id is not null;
create index kept_file_by_quarantine on kept_file (quarantine_id) where quarantine_id is not null;
