/** The pipeline's tables: stages, flags, work, dead letters, run log, workers, service status. */
@NullMarked
package org.photofactory.kernel.ledger.work;

import org.jspecify.annotations.NullMarked;
