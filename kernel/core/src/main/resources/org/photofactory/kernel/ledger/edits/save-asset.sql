update public.asset
set edition = :edition, favourite = :favourite, archived = :archived, hidden = :hidden,
    rating = :rating, sort_time = :sortTime
where id = :assetId
