/** What places are called. */
@NullMarked
@Export
@Version("1.0.0")
package org.photofactory.spi.place;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
