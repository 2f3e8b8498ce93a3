    and hidden
