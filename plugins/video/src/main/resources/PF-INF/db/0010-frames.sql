-- Small pictures of a film on one sheet, in the file strip.jpg: what lies where.
create table strip (
  asset_id         bigint primary key references public.asset (id) on delete cascade,
  tiles            smallint not null,
  columns          smallint not null,
  tile_width       smallint not null,
  tile_height      smallint not null,
  seconds_per_tile double precision not null
);

-- Pictures whose film was set free, into the file motion.mp4.
create table motion (
  asset_id   bigint primary key references public.asset (id) on delete cascade,
  bytes      bigint not null
);

-- How loud a recording is: equal parts of it, 0 to 255 each.
create table waveform (
  asset_id   bigint primary key references public.asset (id) on delete cascade,
  peaks      bytea not null
);
