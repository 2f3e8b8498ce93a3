    and not archived
