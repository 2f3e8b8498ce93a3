/** What sidecars say of the files that they are about, and what of it counts. */
@NullMarked
package org.photofactory.kernel.ledger.sidecars;

import org.jspecify.annotations.NullMarked;
