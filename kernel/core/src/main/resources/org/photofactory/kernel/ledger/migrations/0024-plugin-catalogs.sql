-- Where plugins are had from. The index is kept, so that what can be had is shown while its source is away.
create table plugin_catalog (
  id           bigint generated always as identity primary key,
  kind         text not null check (kind in ('WEB', 'FOLDER')),
  address      text not null,                -- of the folder with the index; for FOLDER from catalog/ of the data folder on
  key          text not null,                -- who may sign it: Ed25519, SubjectPublicKeyInfo in Base64; kept from the first time on
  sequence     bigint not null,              -- of the last index that was taken; a lower one is refused
  index        text not null,                -- that index, as it was signed
  fetched_at   timestamptz not null,         -- when it came
  checked_at   timestamptz not null,         -- when it was last looked for
  trouble_code text,                         -- why the last look failed; null when it did not
  trouble      text,
  trouble_hint text,
  offered_key  text,                         -- another key that has signed what was refused; a person may accept it
  added_at     timestamptz not null,
  unique (kind, address)
);
