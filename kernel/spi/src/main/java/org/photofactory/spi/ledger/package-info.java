/** A plugin's own tables, outside of a stage. */
@NullMarked
@Export
@Version("1.0.0")
package org.photofactory.spi.ledger;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
