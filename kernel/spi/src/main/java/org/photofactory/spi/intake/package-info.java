/**
 * The door for new media: connectors bring files, {@link org.photofactory.spi.intake.Intake}
 * decides what becomes of each.
 */
@NullMarked
@Export
@Version("1.2.0")
package org.photofactory.spi.intake;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
