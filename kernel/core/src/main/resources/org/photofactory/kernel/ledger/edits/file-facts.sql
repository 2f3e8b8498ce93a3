-- Files an asset nobody has edited by what was found in it.
update public.asset
set sort_time = coalesce(:takenAt, sort_time), rating = :rating
where id = :assetId and (sort_time <> coalesce(:takenAt, sort_time) or rating is distinct from :rating)
