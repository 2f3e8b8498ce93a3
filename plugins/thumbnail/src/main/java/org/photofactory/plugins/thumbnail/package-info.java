/**
 * The stage that makes the pictures people look at: thumbnails, a preview and a ThumbHash from one
 * decoding.
 */
@NullMarked
package org.photofactory.plugins.thumbnail;

import org.jspecify.annotations.NullMarked;
