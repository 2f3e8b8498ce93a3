insert into public.media_fact (
  asset_id, taken_at, taken_offset, taken_source, taken_offset_source, taken_confidence,
  latitude, longitude, altitude, zone, make, model, lens, iso, exposure_seconds, f_number, focal_length,
  width, height, orientation, title, description, keywords, rating, duration_seconds)
values (
  :assetId, :takenAt, :takenOffset, :takenSource, :takenOffsetSource, :takenConfidence,
  :latitude, :longitude, :altitude, :zone, :make, :model, :lens, :iso, :exposureSeconds, :fNumber, :focalLength,
  :width, :height, :orientation, :title, :description, :keywords, :rating, :durationSeconds)
on conflict (asset_id) do update set
  taken_at = excluded.taken_at, taken_offset = excluded.taken_offset, taken_source = excluded.taken_source,
  taken_offset_source = excluded.taken_offset_source, taken_confidence = excluded.taken_confidence,
  latitude = excluded.latitude, longitude = excluded.longitude, altitude = excluded.altitude, zone = excluded.zone,
  make = excluded.make, model = excluded.model, lens = excluded.lens, iso = excluded.iso,
  exposure_seconds = excluded.exposure_seconds, f_number = excluded.f_number, focal_length = excluded.focal_length,
  width = excluded.width, height = excluded.height, orientation = excluded.orientation,
  title = excluded.title, description = excluded.description, keywords = excluded.keywords, rating = excluded.rating,
  duration_seconds = excluded.duration_seconds, recorded_at = now()
