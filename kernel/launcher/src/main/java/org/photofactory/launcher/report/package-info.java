/** Commands that tell what a running appliance knows. */
@NullMarked
package org.photofactory.launcher.report;

import org.jspecify.annotations.NullMarked;
