-- Near duplicates, that is pHash at most 4 bits apart and dHash at most 8, of the same owner and the same kind (a photo, its
-- RAW and its film are no duplicates of each other). Each band is an index scan of its own, so that no guess of the
-- planner reads the whole table.
with candidate as (
  select asset_id, phash, dhash from look where phash is not null and (phash & 8191) = (:phash & 8191)
  union
  select asset_id, phash, dhash from look where phash is not null and (phash >> 13 & 8191) = (:phash >> 13 & 8191)
  union
  select asset_id, phash, dhash from look where phash is not null and (phash >> 26 & 8191) = (:phash >> 26 & 8191)
  union
  select asset_id, phash, dhash from look where phash is not null and (phash >> 39 & 8191) = (:phash >> 39 & 8191)
  union
  select asset_id, phash, dhash from look where phash is not null and (phash >> 52 & 4095) = (:phash >> 52 & 4095)
), distance as (
  select asset_id,
         bit_count((phash # :phash)::bit(64)) as by_phash,
         bit_count((dhash # :dhash)::bit(64)) as by_dhash
  from candidate
  where asset_id <> :asset
)
insert into pair (one_id, other_id, phash_distance, dhash_distance)
select least(near.asset_id, :asset), greatest(near.asset_id, :asset), near.by_phash, near.by_dhash
from distance near
join public.asset it on it.id = :asset
join public.asset other on other.id = near.asset_id and other.owner_id = it.owner_id and other.kind = it.kind
where near.by_phash <= 4 and near.by_dhash <= 8
  and not exists (
    select from apart
    where apart.one_id = least(near.asset_id, :asset) and apart.other_id = greatest(near.asset_id, :asset))
order by near.by_phash + near.by_dhash, near.asset_id desc
limit :nearest
