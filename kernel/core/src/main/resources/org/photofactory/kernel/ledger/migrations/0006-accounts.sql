-- Who may come in. The account of the first day, "home", owns everything; the first person takes it over by logging in to it.
alter table account
  add column login       text,              -- what a person types; null: nobody's yet
  add column role        text not null default 'MEMBER' check (role in ('ADMIN', 'MEMBER', 'VIEWER')),
  add column password    text,              -- Argon2id in the PHC form; null: nobody can log in with a password
  add column disabled_at timestamptz,
  add column seen_at     timestamptz;       -- last login
update account set role = 'ADMIN' where name = 'home';
create unique index account_by_login on account (lower(login));

-- A browser that has logged in. Only the browser knows the secret itself.
create table session (
  id         bigint generated always as identity primary key,
  account_id bigint not null references account (id) on delete cascade,
  secret     bytea not null unique,         -- SHA-256
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null,
  address    text not null,                 -- where it came from at login
  client     text not null                  -- the browser's name for itself
);
create index session_by_account on session (account_id);

-- A program that may come in without a person. Only the program knows the secret itself.
create table access_token (
  id         bigint generated always as identity primary key,
  account_id bigint not null references account (id) on delete cascade,
  label      text not null,                 -- what a person calls it
  secret     bytea not null unique,         -- SHA-256
  scopes     text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,                   -- null: until it is revoked
  seen_at    timestamptz
);
create index access_token_by_account on access_token (account_id);

-- Who did what, when, from where. Names are kept as they were: the row outlives the account.
create table audit (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  actor   text not null,                    -- name of an account, or "nobody", or "console"
  action  text not null,
  subject text,                             -- what it was done to
  address text
);
create index audit_recent on audit (at desc, id desc);
