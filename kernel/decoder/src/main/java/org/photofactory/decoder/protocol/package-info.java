/** What server and workers say to each other: frames with a length on a pipe. */
@NullMarked
package org.photofactory.decoder.protocol;

import org.jspecify.annotations.NullMarked;
