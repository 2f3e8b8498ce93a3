/**
 * From a candidate file to an original in the vault: intake, placement, trash, quarantine,
 * derivatives.
 */
@NullMarked
package org.photofactory.kernel.vault;

import org.jspecify.annotations.NullMarked;
