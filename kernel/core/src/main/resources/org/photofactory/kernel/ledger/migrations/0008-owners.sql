-- Every person has a library of their own. What only a quarantine or asset row could tell until now is told by all of the
-- intake's rows; each list of one person has an index that begins with the person.
alter table duplicate add column owner_id bigint references account (id);
update duplicate set owner_id = (select owner_id from asset where id = duplicate.asset_id);
alter table duplicate alter column owner_id set not null;
create index duplicate_by_owner on duplicate (owner_id, id);

create index asset_by_owner on asset (owner_id, id);
create index asset_in_trash on asset (owner_id, sort_time desc, id desc) where trashed_at is not null;

drop index quarantine_known;
create index quarantine_known on quarantine (owner_id, sha256);
create index quarantine_by_owner on quarantine (owner_id, id);

-- How much a person may keep, and does. What lies in the trash counts, for it takes its room.
alter table account
  add column quota_bytes bigint check (quota_bytes >= 0), -- null: as much as there is room
  add column used_bytes  bigint not null default 0;
update account set used_bytes = (select coalesce(sum(bytes), 0) from asset where owner_id = account.id);

-- What the intake is about to add takes its room from the moment at which it is written down.
alter table intake_journal add column bytes bigint not null default 0;
