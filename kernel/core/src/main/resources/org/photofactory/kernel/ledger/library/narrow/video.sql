    and kind = 2
