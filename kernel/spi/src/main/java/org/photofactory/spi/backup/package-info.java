/** Where copies of originals are kept against the loss of the vault. */
@NullMarked
@Export
@Version("1.0.0")
package org.photofactory.spi.backup;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
