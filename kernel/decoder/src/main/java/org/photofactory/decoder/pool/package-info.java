/** The server's side: starts workers, hands them orders, and ends those that fail. */
@NullMarked
package org.photofactory.decoder.pool;

import org.jspecify.annotations.NullMarked;
