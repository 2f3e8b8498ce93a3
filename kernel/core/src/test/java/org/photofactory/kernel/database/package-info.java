/** Tests of the way to PostgreSQL, and what other tests need to get a ledger. */
@NullUnmarked
package org.photofactory.kernel.database;

import org.jspecify.annotations.NullUnmarked;
