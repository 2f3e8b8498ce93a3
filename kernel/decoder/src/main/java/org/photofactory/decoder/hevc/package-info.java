/** libde265, called through the foreign function interface: planes of pictures as stored. */
@NullMarked
package org.photofactory.decoder.hevc;

import org.jspecify.annotations.NullMarked;
