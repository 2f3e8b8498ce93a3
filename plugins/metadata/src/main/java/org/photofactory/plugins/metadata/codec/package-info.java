/** Names of codecs, as ffprobe has them, and what their configurations say. */
@NullMarked
package org.photofactory.plugins.metadata.codec;

import org.jspecify.annotations.NullMarked;
