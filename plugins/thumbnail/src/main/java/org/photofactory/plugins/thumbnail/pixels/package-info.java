/** Pictures as arrays: scaling while rows arrive, turning, colours. Knows no file format. */
@NullMarked
package org.photofactory.plugins.thumbnail.pixels;

import org.jspecify.annotations.NullMarked;
