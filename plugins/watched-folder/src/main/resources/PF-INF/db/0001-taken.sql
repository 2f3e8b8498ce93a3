-- Files that the intake has decided about. What looks otherwise than all rows of its name is offered.
create table taken (
  folder   text not null,
  name     text not null,
  bytes    bigint not null,
  modified bigint not null, -- milliseconds since 1970
  since    timestamptz not null default now()
);
-- Paths may be longer than a row of a tree may be.
create index taken_folder on taken using hash (folder);
