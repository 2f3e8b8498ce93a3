/**
 * Logs: for people on a terminal, or one JSON object a line; levels that change while the appliance
 * runs.
 */
@NullMarked
package org.photofactory.launcher.log;

import org.jspecify.annotations.NullMarked;
