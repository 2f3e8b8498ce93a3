/**
 * Files that can be no asset: kept aside with a reason, to be looked at, tried again or removed by
 * a person.
 */
@NullMarked
package org.photofactory.kernel.vault.quarantine;

import org.jspecify.annotations.NullMarked;
