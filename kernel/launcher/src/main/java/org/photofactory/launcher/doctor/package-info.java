/** The command that looks whether this machine can run the appliance, and says how to help it. */
@NullMarked
package org.photofactory.launcher.doctor;

import org.jspecify.annotations.NullMarked;
