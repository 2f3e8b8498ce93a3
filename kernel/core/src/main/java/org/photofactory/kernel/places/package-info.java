/** Finds out what the places are called at which assets were taken. */
@NullMarked
package org.photofactory.kernel.places;

import org.jspecify.annotations.NullMarked;
