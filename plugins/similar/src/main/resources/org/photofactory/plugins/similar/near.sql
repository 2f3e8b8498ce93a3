-- What looks like one asset of a library, the nearest first, without what a person took apart from it.
select other.id
from pair
join public.asset this on this.id = :asset
join public.asset other on other.id = case when pair.one_id = :asset then pair.other_id else pair.one_id end
where (pair.one_id = :asset or pair.other_id = :asset)
  and this.owner_id = :owner and other.owner_id = :owner
  and other.trashed_at is null and other.behind is null
  and not exists (
    select from apart where apart.one_id = pair.one_id and apart.other_id = pair.other_id)
order by pair.phash_distance + pair.dhash_distance, other.id desc
limit 24
