-- What sidecars say of a file that they are about, where it counts: it goes before what was found in the file itself.
create table sidecar_fact (
  asset_id       bigint primary key references asset (id) on delete cascade,
  title          text,
  description    text,
  rating         smallint,
  keywords       text[],
  taken_at       timestamp,                 -- null: what the file says of its time stands, with all that belongs to it
  taken_offset   int,
  taken_source   text,
  taken_offset_source text,
  taken_confidence text,
  latitude       double precision,          -- null: what the file says of its place stands
  longitude      double precision,
  altitude       double precision,
  zone           text,
  sources        jsonb not null,            -- {"title": "IMG_1.xmp"}: which sidecar says it
  filed_at       timestamp not null         -- sort_time as it is without sidecars and edits
);

-- Facts as they were found: a sidecar's, else the file's.
create view found_fact as
select fact.asset_id,
       coalesce(beside.taken_at, fact.taken_at) as taken_at,
       case when beside.taken_at is null then fact.taken_offset else beside.taken_offset end as taken_offset,
       coalesce(beside.taken_source, fact.taken_source) as taken_source,
       case when beside.taken_at is null then fact.taken_offset_source else beside.taken_offset_source end as taken_offset_source,
       coalesce(beside.taken_confidence, fact.taken_confidence) as taken_confidence,
       coalesce(beside.latitude, fact.latitude) as latitude,
       coalesce(beside.longitude, fact.longitude) as longitude,
       case when beside.latitude is null then fact.altitude else beside.altitude end as altitude,
       case when beside.latitude is null then fact.zone else beside.zone end as zone,
       coalesce(beside.title, fact.title) as title,
       coalesce(beside.description, fact.description) as description,
       coalesce(beside.rating, fact.rating) as rating,
       coalesce(beside.keywords, fact.keywords) as keywords,
       fact.make, fact.model, fact.lens, fact.iso, fact.exposure_seconds, fact.f_number, fact.focal_length,
       fact.width, fact.height, fact.orientation, fact.duration_seconds,
       fact.content_id, fact.burst_id, fact.burst_pick,
       fact.video_codec, fact.audio_codec, fact.frame_rate, fact.rotation, fact.dynamic_range, fact.bit_rate,
       fact.music, beside.sources
from media_fact fact
left join sidecar_fact beside on beside.asset_id = fact.asset_id;

-- As before, with what sidecars say.
create or replace view shown_fact as
select found.asset_id,
       coalesce(edit.told_at, found.taken_at) as taken_at,
       coalesce(edit.told_offset, found.taken_offset) as taken_offset,
       case when edit.taken_at is null then found.taken_source else 'person' end as taken_source,
       case when edit.taken_offset is null and edit.zone is null then found.taken_offset_source else 'person' end
         as taken_offset_source,
       case when edit.taken_at is null then found.taken_confidence else 'CERTAIN' end as taken_confidence,
       coalesce(edit.latitude, found.latitude) as latitude,
       coalesce(edit.longitude, found.longitude) as longitude,
       case when edit.latitude is null then found.altitude end as altitude,
       coalesce(edit.zone, found.zone) as zone,
       nullif(edit.place_name, '') as place_name,
       found.make, found.model, found.lens, found.iso, found.exposure_seconds, found.f_number, found.focal_length,
       found.width, found.height, found.orientation, found.duration_seconds,
       nullif(coalesce(edit.title, found.title), '') as title,
       nullif(coalesce(edit.description, found.description), '') as description,
       coalesce(edit.rating, found.rating) as rating,
       found.keywords,
       found.content_id, found.burst_id, found.burst_pick,
       found.video_codec, found.audio_codec, found.frame_rate, found.rotation, found.dynamic_range, found.bit_rate,
       found.music,
       found.sources - array_remove(array[
         case when edit.title is not null then 'title' end,
         case when edit.description is not null then 'description' end,
         case when edit.rating is not null then 'rating' end,
         case when edit.tagged then 'tags' end,
         case when edit.taken_at is not null then 'takenAt' end,
         case when edit.latitude is not null then 'latitude' end,
         case when edit.latitude is not null then 'longitude' end], null) as sidecars
from found_fact found
left join asset_edit edit on edit.asset_id = found.asset_id;

-- As before; Takeout cuts names of its JSON files after 46 characters, and may leave a dot where the extension was.
drop index asset_by_name;
create or replace function name_key(name text) returns text language sql immutable strict parallel safe
return regexp_replace(
  regexp_replace(
    regexp_replace(
      left(regexp_replace(lower(normalize(name) collate pg_c_utf8), '\(\d+\)', '', 'g'), 46),
      '(\.([a-z][a-z0-9]{0,4}|3[a-z0-9]{1,2}|su[a-z-]*)?)+$', ''),
    '-[^-0-9]*$', ''),
  '^img_[eo](\d+)$', 'img_\1');
create index asset_by_name on asset (owner_id, name_key(file_name), kind);
