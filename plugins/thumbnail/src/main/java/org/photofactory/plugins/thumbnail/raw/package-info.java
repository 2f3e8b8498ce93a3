/**
 * Finds the picture that a camera put into its RAW file: a walk over the container's directories, a
 * few small reads, no decoding. Which container a file has is told by its content, never by its
 * name.
 */
@NullMarked
package org.photofactory.plugins.thumbnail.raw;

import org.jspecify.annotations.NullMarked;
