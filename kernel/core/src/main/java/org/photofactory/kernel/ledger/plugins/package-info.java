/** Which plugins are to run, in which versions. */
@NullMarked
package org.photofactory.kernel.ledger.plugins;

import org.jspecify.annotations.NullMarked;
