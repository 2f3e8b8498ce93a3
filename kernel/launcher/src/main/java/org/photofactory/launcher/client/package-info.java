/** The running appliance as the commands see it: its HTTP interface. */
@NullMarked
package org.photofactory.launcher.client;

import org.jspecify.annotations.NullMarked;
