    and sort_time >= cast(:from as date)
