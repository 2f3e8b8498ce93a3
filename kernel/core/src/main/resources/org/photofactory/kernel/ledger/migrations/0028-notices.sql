-- What people are told though nobody looks at the page, and what became of it.
create table notice (
  id        bigint generated always as identity primary key,
  about     text not null,                   -- for example 'service/decoder'; what is the same is not told twice a day
  over      boolean not null,                -- that what was told of is over
  level     text not null,                   -- INFO, WARN, ERROR
  title     text not null,
  message   text not null,
  link      text,
  at        timestamptz not null,
  addressed boolean not null                 -- its deliveries have been made; false while nobody is there to be told
);
create index notice_about on notice (about, at desc);
create index notice_unaddressed on notice (id) where not addressed;

-- A notice on its way to one receiver.
create table notice_delivery (
  notice_id  bigint not null references notice (id) on delete cascade,
  plugin     text not null,
  notifier   text not null,
  receiver   text not null,
  state      text not null,                  -- WAITING, SENT, REFUSED, GIVEN_UP
  attempts   int not null,
  due_at     timestamptz not null,
  code       text,                           -- of a refusal
  reason     text,                           -- what kept it the last time, for people
  changed_at timestamptz not null,
  primary key (notice_id, plugin, notifier, receiver)
);
create index notice_delivery_waiting on notice_delivery (due_at) where state = 'WAITING';

-- The last run of each task that a plugin does at set times.
create table plugin_task (
  plugin   text not null,
  task     text not null,
  began_at timestamptz not null,
  ended_at timestamptz,                      -- null while it runs, or when the appliance ended meanwhile
  outcome  text,                             -- DONE, FAILED, ENDED; null while it runs
  remark   text,                             -- what it did, or why it failed, for people
  done_at  timestamptz,                      -- beginning of the last run that was done
  primary key (plugin, task)
);
