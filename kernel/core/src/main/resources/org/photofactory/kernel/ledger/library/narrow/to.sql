    and sort_time < cast(:to as date) + 1
