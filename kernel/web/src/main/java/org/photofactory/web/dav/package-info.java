/**
 * The folder {@code /dav/inbox}, into which programs drop files by WebDAV (RFC 4918). What a
 * program calls a file is a row in the ledger and never the name of a file on disk; what has come
 * to rest is offered to the intake, and stays to be seen.
 */
@NullMarked
package org.photofactory.web.dav;

import org.jspecify.annotations.NullMarked;
