    and kind in (0, 1)
