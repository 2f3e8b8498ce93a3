-- A file that was received for somebody who does not wait for the intake. Its bytes lie in a file beside the database until they are
-- taken in; the row tells what became of them for some days.
create table upload_task (
  id            bigint generated always as identity primary key,
  owner_id      bigint not null references account (id) on delete cascade,
  file          uuid not null unique,        -- name of the file with the bytes
  name          text not null,               -- as a person named it
  captured_at   timestamptz,
  modified_at   timestamptz,
  state         text not null check (state in ('RECEIVED', 'ACCEPTED', 'DUPLICATE', 'QUARANTINED', 'REFUSED')),
  asset_id      bigint,                      -- these two may be gone by now
  quarantine_id bigint,
  sha256        text,
  code          text,                        -- why it is no asset, or what it waits for
  message       text,
  created_at    timestamptz not null,
  settled_at    timestamptz                  -- null: it is still to be taken in
);
create index upload_task_waiting on upload_task (id) where settled_at is null;
create index upload_task_by_owner on upload_task (owner_id, id desc);
create index upload_task_settled on upload_task (settled_at) where settled_at is not null;
