-- What a server has answered, so that it is asked about a place once. Places are cells of a thousandth of a degree.
create table answer (
  server    text not null,
  languages text not null,
  latitude  int not null,          -- thousandths of a degree, of the middle of the cell
  longitude int not null,
  reply     text not null,         -- JSON, as it came
  at        timestamptz not null,
  primary key (latitude, longitude, languages, server)
);
create index answer_by_age on answer (at);
