-- Backup targets of plugins, and the storage that each was last seen to write to.
create table backup_target (
  name   text primary key,
  stage  text not null unique references stage (name) on delete cascade, -- which is forgotten with its plugin
  plugin text not null,
  store  text not null,                      -- as the target tells one storage from another
  since  timestamptz not null                -- when that storage was seen to have come
);

-- Every storage that a target has written to.
create table backup_store (
  target  text not null references backup_target (name) on delete cascade,
  store   text not null,
  seen_at timestamptz not null,              -- when it was seen to have come the last time
  primary key (target, store)
);

-- Reading every copy of a target again: a re-run of its stage, and what came of it.
create table backup_check (
  id       bigint generated always as identity primary key,
  target   text not null references backup_target (name) on delete cascade,
  reason   text not null,                    -- ASKED by a person; NEW_STORE, KNOWN_STORE: another storage has come
  state    text not null,                    -- ASKED, RUNNING, DONE; OVERTAKEN: another storage came meanwhile
  asked_at timestamptz not null,
  below    bigint not null,                  -- assets with lower ids are looked at
  ended_at timestamptz,
  whole    bigint,                           -- copies that are whole now; null until the end
  failed   bigint                            -- originals that have none in the end
);
create unique index backup_check_open on backup_check (target) where ended_at is null;
create index backup_check_by_target on backup_check (target, id desc);

-- A copy that a check did not find whole.
create table backup_finding (
  check_id  bigint not null references backup_check (id) on delete cascade,
  asset_id  bigint not null references asset (id) on delete cascade,
  finding   text not null,                   -- DAMAGED, MISSING
  reason    text not null,
  at        timestamptz not null,
  mended_at timestamptz,                     -- when a whole copy was there again
  primary key (check_id, asset_id)
);
create index backup_finding_by_asset on backup_finding (asset_id);

-- Giving originals back to the vault from a target.
create table backup_restore (
  id       bigint generated always as identity primary key,
  target   text not null references backup_target (name) on delete cascade,
  thorough boolean not null,                 -- every original is read; otherwise only what shows at a glance, or is known
  asked_at timestamptz not null,
  passed   bigint not null default 0,        -- assets with ids up to this have been looked at
  looked   bigint not null default 0,        -- how many those were
  waits    text,                             -- what it waits for; null while it goes on
  ended_at timestamptz
);
create unique index backup_restore_open on backup_restore (target) where ended_at is null;
create index backup_restore_by_target on backup_restore (target, id desc);

-- An original that was missing or damaged, and what became of it.
create table backup_return (
  restore_id bigint not null references backup_restore (id) on delete cascade,
  asset_id   bigint not null references asset (id) on delete cascade,
  outcome    text not null,                  -- RESTORED; NO_COPY, COPY_DAMAGED, FAILED: nothing has changed
  reason     text not null,
  at         timestamptz not null,
  primary key (restore_id, asset_id)
);
create index backup_return_by_asset on backup_return (asset_id);
