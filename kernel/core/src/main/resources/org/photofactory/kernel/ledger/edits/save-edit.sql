insert into public.asset_edit (
  asset_id, title, description, rating, taken_at, taken_offset, zone, latitude, longitude, place_name, tagged,
  told_at, told_offset, filed_at)
values (
  :assetId, :title, :description, :rating, :takenAt, :takenOffset, :zone, :latitude, :longitude, :placeName, :tagged,
  :toldAt, :toldOffset, :filedAt)
on conflict (asset_id) do update set
  title = excluded.title, description = excluded.description, rating = excluded.rating,
  taken_at = excluded.taken_at, taken_offset = excluded.taken_offset, zone = excluded.zone,
  latitude = excluded.latitude, longitude = excluded.longitude, place_name = excluded.place_name,
  tagged = excluded.tagged, told_at = excluded.told_at, told_offset = excluded.told_offset,
  filed_at = excluded.filed_at
