/** Tests of the plugin host's parts; the whole host is tested beside the launcher. */
@NullMarked
package org.photofactory.kernel.plugins;

import org.jspecify.annotations.NullMarked;
