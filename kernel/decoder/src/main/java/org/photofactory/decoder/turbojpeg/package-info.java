/** libturbojpeg, called through the foreign function interface. */
@NullMarked
package org.photofactory.decoder.turbojpeg;

import org.jspecify.annotations.NullMarked;
