    and favourite
