-- What is in a film or a recording, as ffprobe tells it; what decides whether a browser can play it. Sizes are as shown; rotation is in
-- quarter turns clockwise.
create table film (
  asset_id     bigint primary key references public.asset (id) on delete cascade,
  container    text not null,
  seconds      double precision not null,
  video_codec  text,
  pixel_format text,
  width        int,
  height       int,
  rotation     int not null,
  interlaced   boolean not null,
  high_range   boolean not null,
  audio_codec  text
);
