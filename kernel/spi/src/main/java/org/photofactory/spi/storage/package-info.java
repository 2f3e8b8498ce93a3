/** Where originals live. A storage plugin implements these; the kernel alone calls them. */
@NullMarked
@Export
@Version("1.1.0")
package org.photofactory.spi.storage;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
