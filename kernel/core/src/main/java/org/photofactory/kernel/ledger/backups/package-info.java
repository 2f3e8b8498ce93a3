/** Originals as backups see them, and what is known of where their copies are kept. */
@NullMarked
package org.photofactory.kernel.ledger.backups;

import org.jspecify.annotations.NullMarked;
