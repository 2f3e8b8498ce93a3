-- What places are called: each name once, however many photos were taken there.
create table place (
  id           bigint generated always as identity primary key,
  digest       bytea not null unique,       -- SHA-256 of all that follows
  country_code text,                        -- ISO 3166-1 alpha-2, upper case
  country      text,
  state        text,
  county       text,
  city         text,
  district     text,
  road         text,
  name         text not null,               -- all of it as one line, the smallest first
  attribution  text not null                -- whom to name where this is shown; empty: nobody
);
create index place_by_city on place (country_code, city);

-- Which place each asset was taken at. A row is there only while it is true of the location that is shown.
create table asset_place (
  asset_id     bigint primary key references asset (id) on delete cascade,
  latitude     double precision not null,   -- what was looked up
  longitude    double precision not null,
  place_id     bigint references place (id), -- null: nobody has a name for it, say on the open sea
  looked_up_at timestamptz not null
);
create index asset_place_by_place on asset_place (place_id, asset_id);

-- Assets that may lie elsewhere since they were looked up; emptied every few seconds.
create table moved_asset (
  asset_id bigint primary key
);

-- Files, sidecars and people change locations, each in a room of its own. Whoever does, in the same transaction the
-- outdated place goes, and it is noted that the asset is to be looked up again.
create function asset_has_moved() returns trigger language plpgsql as $$
declare
  before double precision[] := array[null, null];
  after  double precision[] := array[null, null];
  moved  bigint;
begin
  if tg_op <> 'INSERT' then
    before := array[old.latitude, old.longitude];
    moved := old.asset_id;
  end if;
  if tg_op <> 'DELETE' then
    after := array[new.latitude, new.longitude];
    moved := new.asset_id;
  end if;
  if before is distinct from after then
    delete from public.asset_place place
    where place.asset_id = moved and not exists (
      select from public.shown_fact fact
      where fact.asset_id = moved and fact.latitude = place.latitude and fact.longitude = place.longitude);
    insert into public.moved_asset (asset_id) select id from public.asset where id = moved on conflict do nothing;
  end if;
  return null;
end $$;
-- The first facts of a file come before anybody looks it up.
create trigger asset_moved_by_file after update of latitude, longitude on media_fact
  for each row execute function asset_has_moved();
create trigger asset_moved_by_sidecar after insert or delete or update of latitude, longitude on sidecar_fact
  for each row execute function asset_has_moved();
create trigger asset_moved_by_person after insert or delete or update of latitude, longitude on asset_edit
  for each row execute function asset_has_moved();
