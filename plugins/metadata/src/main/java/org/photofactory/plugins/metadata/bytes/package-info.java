/** Reading parts of hostile files: bounded, by offset, big- and little-endian. */
@NullMarked
package org.photofactory.plugins.metadata.bytes;

import org.jspecify.annotations.NullMarked;
