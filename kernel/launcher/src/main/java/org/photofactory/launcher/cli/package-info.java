/** The words a person types: parsing them, and running the command they name. */
@NullMarked
package org.photofactory.launcher.cli;

import org.jspecify.annotations.NullMarked;
