/** Sending folders of files to a running appliance. */
@NullMarked
package org.photofactory.launcher.importing;

import org.jspecify.annotations.NullMarked;
