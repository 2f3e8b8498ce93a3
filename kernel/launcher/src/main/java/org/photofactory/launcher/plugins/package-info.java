/** {@code plugin}: what people do with plugins from the command line. */
@NullMarked
package org.photofactory.launcher.plugins;

import org.jspecify.annotations.NullMarked;
