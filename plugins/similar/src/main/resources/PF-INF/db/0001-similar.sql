-- What a picture looks like. Hashes are null where there is nothing to tell it by (one colour, a black frame).
create table look (
  asset_id   bigint primary key references public.asset (id) on delete cascade,
  phash      bigint,
  dhash      bigint,
  brightness real not null,
  sharpness  real not null,
  colours    bytea not null
);

-- Two pHashes that differ in at most 4 bits have at least one of these five bands in common (pigeonhole), so a
-- look-up by bands misses nothing. Equal values share an index entry's key: some 7 MB each for a million rows.
create index look_band_1 on look ((phash & 8191)) where phash is not null;
create index look_band_2 on look ((phash >> 13 & 8191)) where phash is not null;
create index look_band_3 on look ((phash >> 26 & 8191)) where phash is not null;
create index look_band_4 on look ((phash >> 39 & 8191)) where phash is not null;
create index look_band_5 on look ((phash >> 52 & 4095)) where phash is not null;

-- Two that look the same: for a person to judge, nothing acts on it. one < other.
create table pair (
  one_id         bigint not null references public.asset (id) on delete cascade,
  other_id       bigint not null references public.asset (id) on delete cascade,
  phash_distance smallint not null,
  dhash_distance smallint not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index pair_other on pair (other_id);

-- What a person said is no duplicate of what. No run of the stage touches it.
create table apart (
  one_id   bigint not null references public.asset (id) on delete cascade,
  other_id bigint not null references public.asset (id) on delete cascade,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index apart_other on apart (other_id);
