/** The plugin host: bundles from the plugins folder, their schemas, and their services. */
@NullMarked
package org.photofactory.kernel.plugins;

import org.jspecify.annotations.NullMarked;
