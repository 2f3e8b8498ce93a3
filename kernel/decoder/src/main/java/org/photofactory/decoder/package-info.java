/**
 * Decoding in processes that may die: native decoders run in worker JVMs, and a file that ends one
 * ends nothing else.
 */
@NullMarked
package org.photofactory.decoder;

import org.jspecify.annotations.NullMarked;
