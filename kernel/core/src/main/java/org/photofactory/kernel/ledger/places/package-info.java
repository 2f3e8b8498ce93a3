/** What places are called, and which asset was taken where. */
@NullMarked
package org.photofactory.kernel.ledger.places;

import org.jspecify.annotations.NullMarked;
