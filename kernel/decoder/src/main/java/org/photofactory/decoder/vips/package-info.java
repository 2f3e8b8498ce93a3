/** libvips, called through the foreign function interface. */
@NullMarked
package org.photofactory.decoder.vips;

import org.jspecify.annotations.NullMarked;
