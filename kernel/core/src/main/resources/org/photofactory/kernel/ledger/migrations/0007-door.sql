-- Whose library an account looks at; null: its own. A viewer has none of its own.
alter table account add column looks_at bigint references account (id) on delete cascade;

-- A link by which a person chooses a password: invited, or having forgotten the old one. Only the person knows the secret itself.
create table invitation (
  account_id bigint primary key references account (id) on delete cascade,
  secret     bytea not null unique,         -- SHA-256
  expires_at timestamptz not null
);
