/** Strips: small pictures of a whole film on one sheet, for looking through it. */
@NullMarked
package org.photofactory.plugins.video.strip;

import org.jspecify.annotations.NullMarked;
