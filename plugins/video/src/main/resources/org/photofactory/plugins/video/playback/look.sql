select encode(a.sha256, 'hex') as sha256, a.mime,
       f.asset_id is not null as known, f.container, f.seconds, f.video_codec, f.pixel_format, f.width, f.height, f.rotation,
       f.interlaced, f.high_range, f.audio_codec,
       p.state, p.code, p.sentence, p.hint
from public.asset a
left join film f on f.asset_id = a.id
left join preparation p on p.asset_id = a.id
where a.id = :asset and a.owner_id = :owner and a.trashed_at is null and a.kind in (2, 3)
  and not (:guest and (a.archived or a.hidden or exists (
    select from public.asset cover where cover.id = a.behind and (cover.archived or cover.hidden))))
