/**
 * What programs have dropped by WebDAV, as a tree of names for each account. A file stays in it
 * after it was taken in, so that nothing is sent twice.
 */
@NullMarked
package org.photofactory.kernel.ledger.drops;

import org.jspecify.annotations.NullMarked;
