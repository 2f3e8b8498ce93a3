    and not favourite
