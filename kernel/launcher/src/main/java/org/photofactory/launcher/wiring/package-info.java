/** Connects kernel, plugin framework and web, which do not know each other. */
@NullMarked
package org.photofactory.launcher.wiring;

import org.jspecify.annotations.NullMarked;
