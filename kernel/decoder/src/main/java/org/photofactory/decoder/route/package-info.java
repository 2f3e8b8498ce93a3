/** Which format is decoded by which library: a table, and what of it this machine has. */
@NullMarked
package org.photofactory.decoder.route;

import org.jspecify.annotations.NullMarked;
