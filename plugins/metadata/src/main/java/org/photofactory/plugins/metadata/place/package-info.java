/** Places on Earth and the time zones they lie in. */
@NullMarked
package org.photofactory.plugins.metadata.place;

import org.jspecify.annotations.NullMarked;
