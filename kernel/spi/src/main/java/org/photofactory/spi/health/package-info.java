/** How a plugin says whether it works: asked by the kernel, which goes back to what did. */
@NullMarked
@Export
@Version("1.0.0")
package org.photofactory.spi.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
