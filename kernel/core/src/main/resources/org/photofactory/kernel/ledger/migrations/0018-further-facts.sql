-- What only some files tell: which others they belong to, how they are encoded, what is played.
alter table media_fact
  add column content_id    text,              -- shared by a picture and its film
  add column burst_id      text,              -- shared by the shots of a burst
  add column burst_pick    boolean not null default false, -- chosen to stand for its burst
  add column video_codec   text,
  add column audio_codec   text,
  add column frame_rate    double precision,
  add column rotation      int,               -- degrees clockwise, for showing
  add column dynamic_range text,              -- SDR, HLG, PQ, DOLBY_VISION
  add column bit_rate      bigint,
  add column music         jsonb;             -- {"title", "artist", "album", "albumArtist", "track", "year", "genre"}

-- Whoever looks for the other half of a pair has its identifier.
create index media_fact_by_content on media_fact (content_id) where content_id is not null;
create index media_fact_by_burst on media_fact (burst_id) where burst_id is not null;

-- As before, with these at its end.
create or replace view shown_fact as
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
       fact.keywords,
       fact.content_id, fact.burst_id, fact.burst_pick,
       fact.video_codec, fact.audio_codec, fact.frame_rate, fact.rotation, fact.dynamic_range, fact.bit_rate,
       fact.music
from media_fact fact
left join asset_edit edit on edit.asset_id = fact.asset_id;
