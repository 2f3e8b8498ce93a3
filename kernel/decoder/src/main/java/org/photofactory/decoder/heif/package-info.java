/** libheif, called through the foreign function interface: what it knows of pictures. */
@NullMarked
package org.photofactory.decoder.heif;

import org.jspecify.annotations.NullMarked;
