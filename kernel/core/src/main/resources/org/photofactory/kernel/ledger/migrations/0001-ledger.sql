-- The ledger of the kernel. Forward only; a file that has been applied is never changed.

create table account (
  id         bigint generated always as identity primary key,
  name       text not null unique,
  created_at timestamptz not null default now()
);
insert into account (name) values ('home');

-- One row per original. Bytes are known once per owner.
create table asset (
  id          bigint generated always as identity primary key,
  owner_id    bigint not null references account (id),
  sha256      bytea not null check (length(sha256) = 32),
  bytes       bigint not null,
  kind        smallint not null,            -- ordinal of MediaKind
  mime        text not null,
  file_name   text not null,                -- as a person named it
  vault_key   text not null unique,         -- relative path in the vault
  source      text not null,                -- who brought it: inbox, upload, import
  received_at timestamptz not null default now(),
  modified_at timestamptz,                  -- the file's own time when it came
  sort_time   timestamp not null,           -- wall clock: capture time, else the best guess at intake
  trashed_at  timestamptz,
  unique (owner_id, sha256)
);
-- The timeline: pictures and films, newest first, sidecars (4) left out.
create index asset_timeline on asset (owner_id, sort_time desc, id desc) where trashed_at is null and kind <> 4;
create index asset_trashed on asset (trashed_at) where trashed_at is not null;

-- What the metadata stage found; replaced as a whole by each run.
create table media_fact (
  asset_id       bigint primary key references asset (id) on delete cascade,
  taken_at       timestamp,
  taken_offset   int,                       -- seconds east of UTC
  taken_source   text,
  taken_offset_source text,
  taken_confidence text,
  latitude       double precision,
  longitude      double precision,
  altitude       double precision,
  zone           text,
  make           text,
  model          text,
  lens           text,
  iso            int,
  exposure_seconds double precision,
  f_number       double precision,
  focal_length   double precision,
  width          int,                       -- as shown
  height         int,
  orientation    smallint,
  title          text,
  description    text,
  keywords       text[] not null default '{}',
  rating         smallint,
  duration_seconds double precision,
  recorded_at    timestamptz not null default now()
);

-- Pictures derived from an original.
create table rendition (
  asset_id   bigint not null references asset (id) on delete cascade,
  name       text not null,
  mime       text not null,
  width      int not null,
  height     int not null,
  bytes      bigint not null,
  primary key (asset_id, name)
);
create table thumb_hash (
  asset_id   bigint primary key references asset (id) on delete cascade,
  hash       bytea,
  revision   int not null default 1         -- counts renditions' runs; part of their address, so that they cache for ever
);

-- ---- pipeline -------------------------------------------------------------------------------------------------

create table stage (
  slot        smallint primary key check (slot between 0 and 62),
  name        text not null unique,
  flag        text not null unique,
  version     int not null,
  requires    bigint not null,              -- mask of slots that must be settled
  accepts     int not null,                 -- mask of kinds
  lane        text not null,
  plugin      text not null,
  state       text not null check (state in ('ACTIVE', 'PAUSED', 'PARKED', 'DRAINING', 'ABSENT')),
  reason      text,                         -- why it is paused or parked
  code        text,
  recheck_at  timestamptz,                  -- when a parked stage is tried again
  feed_below  bigint not null default 0,    -- assets with a smaller id may still need work rows
  rerun_below bigint not null default 0     -- assets with a smaller id may still need a stale mark
);
-- Slot 0 is the intake itself: an asset row and this flag come together.
insert into stage (slot, name, flag, version, requires, accepts, lane, plugin, state)
values (0, 'intake', 'ingested', 1, 0, 0, 'IO', 'kernel', 'ACTIVE');

-- The truth. done: settled. skipped: settled without a result. stale: to be done again. dead: given up.
create table asset_flag (
  asset_id bigint primary key references asset (id) on delete cascade,
  done     bigint not null,
  skipped  bigint not null default 0,
  stale    bigint not null default 0,
  dead     bigint not null default 0,
  done_at  int[] not null                   -- epoch seconds; element slot + 1
) with (fillfactor = 70);

-- The conveyor belt, derived from the flags; emptying it loses nothing.
create table work (
  asset_id bigint not null,
  slot     smallint not null,
  priority smallint not null,
  due_at   timestamptz not null default now(),
  attempt  smallint not null default 0,
  owner    uuid,
  primary key (asset_id, slot)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000,
        autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 500);
create index work_ready on work (slot, priority, due_at) where owner is null;
create index work_owned on work (owner) where owner is not null;

create table dead_letter (
  asset_id bigint not null references asset (id) on delete cascade,
  slot     smallint not null,
  version  int not null,
  attempts int not null,
  code     text not null,
  message  text not null,
  at       timestamptz not null default now(),
  primary key (asset_id, slot)
);
create index dead_letter_recent on dead_letter (at desc);

create table skip_note (
  asset_id bigint not null references asset (id) on delete cascade,
  slot     smallint not null,
  version  int not null,
  code     text not null,
  reason   text not null,
  at       timestamptz not null default now(),
  primary key (asset_id, slot)
);

create table run_log (
  asset_id bigint not null,
  slot     smallint not null,
  version  int not null,
  outcome  text not null,                   -- DONE, SKIPPED, LATER, FAILED
  code     text,
  took_ms  int not null,
  at       timestamptz not null default now()
) partition by range (at);
create index run_log_at on run_log (at);

create table worker (
  id           uuid primary key,
  host         text not null,
  pid          bigint not null,
  process_started_at timestamptz not null,
  started_at   timestamptz not null default now(),
  heartbeat_at timestamptz not null default now()
);

create table system_status (
  service_name text primary key,
  status       text not null,               -- OK, WARN, ERROR, STOPPED
  current_task text,
  heartbeat    timestamptz not null default now()
);
create table system_status_history (
  service_name text not null,
  status       text not null,
  current_task text,
  heartbeat    timestamptz not null
);
create index system_status_history_at on system_status_history (heartbeat);

-- ---- intake ---------------------------------------------------------------------------------------------------

create table quarantine (
  id         bigint generated always as identity primary key,
  owner_id   bigint not null references account (id),
  file_name  text not null,
  source     text not null,
  sha256     bytea,                         -- null when it could not be read
  bytes      bigint not null,
  path       text not null unique,          -- relative path in the quarantine folder
  code       text not null,
  message    text not null,
  at         timestamptz not null default now()
);
create index quarantine_known on quarantine (sha256);

create table duplicate (
  id         bigint generated always as identity primary key,
  asset_id   bigint not null references asset (id) on delete cascade,
  file_name  text not null,
  source     text not null,
  at         timestamptz not null default now()
);

-- What the intake is in the middle of; empty when it rests. See JournalStep for the steps.
create table intake_journal (
  id          bigint generated always as identity primary key,
  owner_id    bigint not null references account (id),
  source_path text not null,
  remove_source boolean not null,
  step        text not null,                -- PLACING, PLACED; SETTING_ASIDE, SET_ASIDE
  entry       text not null,                -- JSON: what the asset or quarantine row will be
  staged_path text,
  target      text not null,                -- key in the vault, or path in the quarantine folder
  at          timestamptz not null default now()
);
