/** Words that a plugin adds to the command line: they run in the appliance, and answer in lines. */
@NullMarked
@Export
@Version("1.0.0")
package org.photofactory.spi.command;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
