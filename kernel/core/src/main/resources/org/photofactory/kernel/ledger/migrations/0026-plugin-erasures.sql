-- Plugins whose data somebody wants gone; a row goes when nothing of them is left.
create table plugin_erasure (
  id       text primary key,
  asked_at timestamptz not null
);
