update public.asset set sort_time = :takenAt where id = :assetId and sort_time <> :takenAt
