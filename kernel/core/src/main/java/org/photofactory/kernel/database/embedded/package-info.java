/** A private PostgreSQL server: its binaries, its cluster, its process. */
@NullMarked
package org.photofactory.kernel.database.embedded;

import org.jspecify.annotations.NullMarked;
