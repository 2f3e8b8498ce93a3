-- Changes a row only where it tells something else.
insert into public.sidecar_fact (
  asset_id, title, description, rating, keywords,
  taken_at, taken_offset, taken_source, taken_offset_source, taken_confidence,
  latitude, longitude, altitude, zone, sources, filed_at)
values (
  :assetId, :title, :description, :rating, nullif(cast(:keywords as text[]), '{}'),
  :takenAt, :takenOffset, :takenSource, :takenOffsetSource, :takenConfidence,
  :latitude, :longitude, :altitude, :zone,
  (select jsonb_object_agg(field, name) from unnest(:fields, :names) as source (field, name)), :filedAt)
on conflict (asset_id) do update set
  title = excluded.title, description = excluded.description, rating = excluded.rating, keywords = excluded.keywords,
  taken_at = excluded.taken_at, taken_offset = excluded.taken_offset, taken_source = excluded.taken_source,
  taken_offset_source = excluded.taken_offset_source, taken_confidence = excluded.taken_confidence,
  latitude = excluded.latitude, longitude = excluded.longitude, altitude = excluded.altitude, zone = excluded.zone,
  sources = excluded.sources, filed_at = excluded.filed_at
where sidecar_fact is distinct from excluded
