/** Schema changes: forward only, checksummed, each applied once in its own transaction. */
@NullMarked
package org.photofactory.kernel.database.migration;

import org.jspecify.annotations.NullMarked;
