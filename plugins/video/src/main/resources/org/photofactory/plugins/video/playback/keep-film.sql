insert into film (asset_id, container, seconds, video_codec, pixel_format, width, height, rotation, interlaced, high_range, audio_codec)
values (:asset, :container, :seconds, :videoCodec, :pixelFormat, :width, :height, :rotation, :interlaced, :highRange, :audioCodec)
on conflict (asset_id) do update set
  container = excluded.container, seconds = excluded.seconds, video_codec = excluded.video_codec,
  pixel_format = excluded.pixel_format, width = excluded.width, height = excluded.height,
  rotation = excluded.rotation,
  interlaced = excluded.interlaced, high_range = excluded.high_range, audio_codec = excluded.audio_codec
