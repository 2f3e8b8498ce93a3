/** The way out to other computers. */
@NullMarked
@Export
@Version("1.0.0")
package org.photofactory.spi.outgoing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
