create view public.media_assets as
select a.id,
       a.owner_id,
       encode(a.sha256, 'hex') as sha256,
       (array['image', 'raw', 'video', 'audio', 'sidecar'])[a.kind + 1] as kind,
       a.mime,
       a.bytes,
       a.file_name,
       a.vault_key,
       a.source,
       a.received_at,
       a.trashed_at,
       a.sort_time,
       m.taken_at,
       m.taken_offset,
       case when m.latitude is not null then point(m.longitude, m.latitude) end as location,
       place.country_code,
       place.country,
       place.state,
       place.city,
       m.make,
       m.model,
       m.lens,
       m.width,
       m.height,
       m.orientation,
       m.duration_seconds,
       m.title,
       m.rating,
       a.favourite,
       a.archived,
       a.hidden,
       -- flags --
       f.dead <> 0 as has_errors
from public.asset a
join public.asset_flag f on f.asset_id = a.id
left join public.shown_fact m on m.asset_id = a.id
left join public.asset_place at on at.asset_id = a.id
left join public.place on place.id = at.place_id
