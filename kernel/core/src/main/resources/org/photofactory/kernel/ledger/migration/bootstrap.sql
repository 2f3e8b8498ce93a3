-- The list of applied schema changes; it must be there before the first of them.
create table if not exists public.schema_change (
  owner      text not null,                 -- 'kernel' or a plugin's id
  number     int not null,
  name       text not null,
  sha256     text not null,
  applied_at timestamptz not null default now(),
  primary key (owner, number)
);
