/** Originals as backups see them. */
@NullMarked
package org.photofactory.kernel.ledger.backups;

import org.jspecify.annotations.NullMarked;
