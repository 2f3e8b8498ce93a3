-- Files that belong together: a photo and its film, a RAW and its JPEG, the shots of a burst, an edited picture and its original, a
-- file and its sidecar. Each stays an asset of its own; one of them is the cover, and the others stand behind it.
alter table asset
  add column behind    bigint,              -- the cover; null: stands on its own, or is a cover
  add column behind_as text check (behind_as in ('LIVE', 'RAW', 'BURST', 'EDIT', 'SIDECAR', 'PERSON')), -- PERSON: put there by one
  add check ((behind is null) = (behind_as is null)),
  add check (behind <> id);

-- Nobody stands behind what is somebody else's. Looked at when a transaction ends, so that a stack can change its owner.
drop index asset_by_owner;
create unique index asset_by_owner on asset (owner_id, id);
alter table asset
  add constraint asset_behind_own foreign key (owner_id, behind) references asset (owner_id, id) deferrable initially deferred;
create index asset_behind on asset (behind) where behind is not null;

-- Nobody stands behind whoever stands behind another.
create function asset_stands_behind_a_cover() returns trigger language plpgsql as $$
declare
  cover bigint := (select behind from public.asset where id = new.id);
begin
  if cover is not null
     and ((select behind from public.asset where id = cover) is not null
          or exists (select from public.asset where behind = new.id)) then
    raise exception 'asset % stands behind one that is no cover', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger asset_behind_one after insert or update of behind on asset
  deferrable initially deferred for each row when (new.behind is not null)
  execute function asset_stands_behind_a_cover();

-- What a person took apart: no rule brings it together again.
create table apart (
  asset_id bigint not null references asset (id) on delete cascade,
  other_id bigint not null references asset (id) on delete cascade,
  primary key (asset_id, other_id),
  check (asset_id < other_id)
);
create index apart_other on apart (other_id);

-- What names of files that belong together have in common: no extension, number or mark of an editor. Coarse: it finds who
-- may belong together, and rules decide.
create function name_key(name text) returns text language sql immutable strict parallel safe
return regexp_replace(
  regexp_replace(
    regexp_replace(
      regexp_replace(lower(normalize(name) collate pg_c_utf8), '\(\d+\)', '', 'g'),
      '(\.([a-z][a-z0-9]{0,4}|3[a-z0-9]{1,2}|su[a-z-]*))+$', ''),
    '-[^-0-9]*$', ''),
  '^img_[eo](\d+)$', 'img_\1');
create index asset_by_name on asset (owner_id, name_key(file_name), kind);

-- Lists in the order of the timeline hold what stands on its own.
drop index asset_timeline;
drop index asset_favourite;
drop index asset_archived;
drop index asset_hidden;
drop index asset_rated;
drop index asset_film;
create index asset_timeline on asset (owner_id, sort_time desc, id desc)
  where trashed_at is null and kind <> 4 and not archived and not hidden and behind is null;
create index asset_favourite on asset (owner_id, sort_time desc, id desc) where favourite and behind is null;
create index asset_archived on asset (owner_id, sort_time desc, id desc) where archived and behind is null;
create index asset_hidden on asset (owner_id, sort_time desc, id desc) where hidden and behind is null;
create index asset_rated on asset (owner_id, sort_time desc, id desc) where rating > 0 and behind is null;
create index asset_film on asset (owner_id, kind, sort_time desc, id desc) where kind in (2, 3) and behind is null;
