/** The shipped plugins as they lie in the appliance, held to what every plugin must keep. */
@NullMarked
package org.photofactory.distribution.plugins;

import org.jspecify.annotations.NullMarked;
