/**
 * What is known about a medium: kinds, and the facts that a stage records in the ledger. Values
 * only.
 */
@NullMarked
@Export
@Version("1.1.0")
package org.photofactory.spi.media;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
