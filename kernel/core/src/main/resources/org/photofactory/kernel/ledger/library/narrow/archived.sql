    and archived
