insert into public.media_fact (
  asset_id, taken_at, taken_offset, taken_source, taken_offset_source, taken_confidence,
  latitude, longitude, altitude, zone, make, model, lens, iso, exposure_seconds, f_number, focal_length,
  width, height, orientation, title, description, keywords, rating, duration_seconds,
  content_id, burst_id, burst_pick, video_codec, audio_codec, frame_rate, rotation, dynamic_range, bit_rate, music)
values (
  :assetId, :takenAt, :takenOffset, :takenSource, :takenOffsetSource, :takenConfidence,
  :latitude, :longitude, :altitude, :zone, :make, :model, :lens, :iso, :exposureSeconds, :fNumber, :focalLength,
  :width, :height, :orientation, :title, :description, :keywords, :rating, :durationSeconds,
  :contentId, :burstId, :burstPick, :videoCodec, :audioCodec, :frameRate, :rotation, :dynamicRange, :bitRate,
  nullif(jsonb_strip_nulls(jsonb_build_object(
    'title', :musicTitle::text, 'artist', :artist::text, 'album', :album::text, 'albumArtist', :albumArtist::text,
    'track', :track::int, 'year', :year::int, 'genre', :genre::text)), '{}'))
on conflict (asset_id) do update set
  taken_at = excluded.taken_at, taken_offset = excluded.taken_offset, taken_source = excluded.taken_source,
  taken_offset_source = excluded.taken_offset_source, taken_confidence = excluded.taken_confidence,
  latitude = excluded.latitude, longitude = excluded.longitude, altitude = excluded.altitude, zone = excluded.zone,
  make = excluded.make, model = excluded.model, lens = excluded.lens, iso = excluded.iso,
  exposure_seconds = excluded.exposure_seconds, f_number = excluded.f_number, focal_length = excluded.focal_length,
  width = excluded.width, height = excluded.height, orientation = excluded.orientation,
  title = excluded.title, description = excluded.description, keywords = excluded.keywords, rating = excluded.rating,
  duration_seconds = excluded.duration_seconds,
  content_id = excluded.content_id, burst_id = excluded.burst_id, burst_pick = excluded.burst_pick,
  video_codec = excluded.video_codec, audio_codec = excluded.audio_codec, frame_rate = excluded.frame_rate,
  rotation = excluded.rotation, dynamic_range = excluded.dynamic_range, bit_rate = excluded.bit_rate,
  music = excluded.music, recorded_at = now()
