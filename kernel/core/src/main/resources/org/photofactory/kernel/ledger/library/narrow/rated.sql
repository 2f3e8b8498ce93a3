    and rating > 0 and rating >= :minRating
