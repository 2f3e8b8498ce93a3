/**
 * JPEG in Java, for what is fastest so: decoding at a half, a quarter or an eighth of the size, and
 * encoding. Baseline Huffman coding only (ITU-T T.81); whatever is odd is left to others.
 */
@NullMarked
package org.photofactory.plugins.thumbnail.jpeg;

import org.jspecify.annotations.NullMarked;
