/** Sizes and turns of pictures, and what files say about them. */
@NullMarked
package org.photofactory.decoder.picture;

import org.jspecify.annotations.NullMarked;
