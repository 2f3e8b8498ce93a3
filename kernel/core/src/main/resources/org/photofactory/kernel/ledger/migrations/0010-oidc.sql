-- Who an account is at the OpenID provider: an account has one identity at most, an identity one account.
create table identity (
  account_id bigint primary key references account (id) on delete cascade,
  issuer     text not null,                 -- address of the provider
  subject    text not null,                 -- the provider's word for the person; it never changes
  name       text not null,                 -- what the person was called there when linked; only for people to read
  linked_at  timestamptz not null,
  unique (issuer, subject)
);
