-- What is to be prepared for browsers that do not play the original, and what became of it. That something is being made
-- just now is not noted: whoever makes it may be killed. Whether pieces lie on the disk, the disk says.
create table preparation (
  asset_id bigint primary key references public.asset (id) on delete cascade,
  state    text not null check (state in ('ASKED', 'READY', 'FAILED')),
  plays    text not null default '',
  code     text,
  sentence text,
  hint     text,
  bytes    bigint not null default 0,
  used_at  timestamptz not null default now()
);
create index preparation_ready on preparation (used_at) where state = 'READY';
