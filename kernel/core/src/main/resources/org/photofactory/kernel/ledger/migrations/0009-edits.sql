-- What a person says of an asset. It lies beside what was found in the file, and is shown in its stead.
alter table asset
  add column favourite boolean not null default false,
  add column archived  boolean not null default false, -- not in the timeline
  add column hidden    boolean not null default false, -- in no list but its own
  add column rating    smallint,                       -- as shown: a person's, else the file's
  add column edition   int not null default 0;         -- counts edits; 0 says that there has been none

-- A person's words; null leaves the word to the file, an empty text says that there is none.
create table asset_edit (
  asset_id     bigint primary key references asset (id) on delete cascade,
  title        text,
  description  text,
  rating       smallint,
  taken_at     timestamp,
  taken_offset int,                         -- seconds east of UTC
  zone         text,
  latitude     double precision,
  longitude    double precision,
  place_name   text,
  tagged       boolean not null default false, -- the tags are a person's, not the file's keywords
  told_at      timestamp,                   -- what date, offset and zone come to, together with the file's
  told_offset  int,
  filed_at     timestamp,                   -- sort_time as it is without these; null while they say nothing of time
  check ((latitude is null) = (longitude is null))
);

-- Who said what, when.
create table edit_log (
  id       bigint generated always as identity primary key,
  asset_id bigint not null references asset (id) on delete cascade,
  at       timestamptz not null,
  actor    text not null,                   -- as the account was called then
  changes  jsonb not null                   -- {"title": {"from": null, "to": "Home"}}; null: the file's
);
create index edit_log_by_asset on edit_log (asset_id, id desc);

-- Tags as shown: a person's, else the file's keywords. One that differs in letter case alone is the same.
create table asset_tag (
  asset_id bigint not null references asset (id) on delete cascade,
  key      text not null generated always as (lower(name collate pg_c_utf8)) stored,
  name     text not null,
  primary key (asset_id, key)
);
create index asset_tag_by_key on asset_tag (key, asset_id);

update asset set rating = fact.rating from media_fact fact where fact.asset_id = asset.id and fact.rating is not null;
insert into asset_tag (asset_id, name)
select fact.asset_id, left(normalize(btrim(word)), 100)
from media_fact fact, unnest(fact.keywords) word
where btrim(word) <> ''
on conflict do nothing;

-- Facts as they are shown.
create view shown_fact as
select fact.asset_id,
       coalesce(edit.told_at, fact.taken_at) as taken_at,
       coalesce(edit.told_offset, fact.taken_offset) as taken_offset,
       case when edit.taken_at is null then fact.taken_source else 'person' end as taken_source,
       case when edit.taken_offset is null and edit.zone is null then fact.taken_offset_source else 'person' end
         as taken_offset_source,
       case when edit.taken_at is null then fact.taken_confidence else 'CERTAIN' end as taken_confidence,
       coalesce(edit.latitude, fact.latitude) as latitude,
       coalesce(edit.longitude, fact.longitude) as longitude,
       case when edit.latitude is null then fact.altitude end as altitude,
       coalesce(edit.zone, fact.zone) as zone,
       nullif(edit.place_name, '') as place_name,
       fact.make, fact.model, fact.lens, fact.iso, fact.exposure_seconds, fact.f_number, fact.focal_length,
       fact.width, fact.height, fact.orientation, fact.duration_seconds,
       nullif(coalesce(edit.title, fact.title), '') as title,
       nullif(coalesce(edit.description, fact.description), '') as description,
       coalesce(edit.rating, fact.rating) as rating,
       fact.keywords
from media_fact fact
left join asset_edit edit on edit.asset_id = fact.asset_id;

-- Lists in the order of the timeline: the timeline itself, and those for which one asks.
drop index asset_timeline;
create index asset_timeline on asset (owner_id, sort_time desc, id desc)
  where trashed_at is null and kind <> 4 and not archived and not hidden;
create index asset_favourite on asset (owner_id, sort_time desc, id desc) where favourite;
create index asset_archived on asset (owner_id, sort_time desc, id desc) where archived;
create index asset_hidden on asset (owner_id, sort_time desc, id desc) where hidden;
create index asset_rated on asset (owner_id, sort_time desc, id desc) where rating > 0;
