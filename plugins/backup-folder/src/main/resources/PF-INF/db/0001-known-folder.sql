-- Folders that have been a backup before: without its marker file, such a folder's disk is away.
create table known_folder (
  path  text primary key,
  since timestamptz not null default now()
);
