/**
 * The intake's tables: assets as they come and go, the intake's journal, duplicates, quarantine.
 */
@NullMarked
package org.photofactory.kernel.ledger.intake;

import org.jspecify.annotations.NullMarked;
