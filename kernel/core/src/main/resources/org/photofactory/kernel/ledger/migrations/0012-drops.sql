-- What programs have dropped by WebDAV, as they find it again: a tree for each account. A file stays as a row after it
-- was taken in, so that a program that compares sends nothing twice; no name in here is ever the name of a file on disk.
create table drop_entry (
  id            bigint generated always as identity primary key,
  owner_id      bigint not null references account (id) on delete cascade,
  parent_id     bigint references drop_entry (id) on delete cascade,  -- null: the top folder of its owner
  name          text not null,
  created_at    timestamptz not null,
  modified_at   timestamptz not null,       -- as the program says, else when it came
  touched_at    timestamptz not null,       -- when a program last did something to it
  bytes         bigint,                     -- null: a folder
  sha256        bytea check (length(sha256) = 32),
  waiting       uuid unique,                -- names the bytes that wait for the intake
  due_at        timestamptz,                -- when they are looked at
  asset_id      bigint references asset (id) on delete set null,
  quarantine_id bigint references quarantine (id) on delete set null,
  check ((bytes is null) = (sha256 is null)),
  check (bytes is not null or waiting is null),
  check ((waiting is null) = (due_at is null))
);
create unique index drop_entry_by_name on drop_entry (parent_id, name);
create unique index drop_entry_top on drop_entry (owner_id) where parent_id is null;
create index drop_entry_by_owner on drop_entry (owner_id);
create index drop_entry_due on drop_entry (due_at) where due_at is not null;
create index drop_entry_by_asset on drop_entry (asset_id) where asset_id is not null;
create index drop_entry_by_quarantine on drop_entry (quarantine_id) where quarantine_id is not null;
