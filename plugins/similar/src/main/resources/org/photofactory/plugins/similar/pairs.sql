-- What of a library looks the same, the nearest first; what is in the trash, or stands behind a cover, is not there. More than this nobody
-- looks through.
select pair.one_id, pair.other_id, pair.phash_distance, pair.dhash_distance
from pair
join public.asset one on one.id = pair.one_id
join public.asset other on other.id = pair.other_id
where one.owner_id = :owner and other.owner_id = :owner
  and one.trashed_at is null and other.trashed_at is null
  and one.behind is null and other.behind is null
order by pair.phash_distance + pair.dhash_distance, pair.one_id desc, pair.other_id desc
limit 200000
