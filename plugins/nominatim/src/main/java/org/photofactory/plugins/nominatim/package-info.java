/** Asks a Nominatim server what places are called, slowly, and about each place once. */
@NullMarked
package org.photofactory.plugins.nominatim;

import org.jspecify.annotations.NullMarked;
