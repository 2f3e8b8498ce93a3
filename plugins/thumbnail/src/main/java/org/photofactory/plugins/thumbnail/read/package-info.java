/**
 * Picture files: what they are, what their headers say, and their pixels, at the size that is
 * wanted.
 */
@NullMarked
package org.photofactory.plugins.thumbnail.read;

import org.jspecify.annotations.NullMarked;
