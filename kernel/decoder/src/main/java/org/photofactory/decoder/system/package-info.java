/** The C library, called through the foreign function interface. */
@NullMarked
package org.photofactory.decoder.system;

import org.jspecify.annotations.NullMarked;
