    and kind = 3
