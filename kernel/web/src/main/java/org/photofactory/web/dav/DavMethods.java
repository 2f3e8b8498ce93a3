package org.photofactory.web.dav;

/** Who answers which method. */
record DavMethods(
    Fetching fetching,
    Listing listing,
    Patching patching,
    Putting putting,
    Arranging arranging,
    Locking locking,
    LockGuard guard) {}
