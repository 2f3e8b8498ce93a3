create table diary (
  number bigint generated always as identity primary key,
  what   text not null,
  words  text not null
);
create table copy (
  path    text primary key,
  sha256  text not null,
  content bytea not null
);
