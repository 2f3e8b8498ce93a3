-- Versions that were taken back: nobody is offered them again, unless they are asked for by name.
create table plugin_taken_back (
  id      text not null,
  version text not null,
  reason  text not null,        -- in a sentence, for people
  at      timestamptz not null,
  primary key (id, version)
);
