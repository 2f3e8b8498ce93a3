/** Tests of the plugin host with a real framework and real bundles. */
@NullMarked
package org.photofactory.launcher.osgi;

import org.jspecify.annotations.NullMarked;
