    and not hidden
