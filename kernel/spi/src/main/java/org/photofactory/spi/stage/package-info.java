/**
 * Stages: the steps of the pipeline. A plugin implements {@link org.photofactory.spi.stage.Stage}
 * and registers it as an OSGi service; the kernel owns threads, transactions, retries and timeouts.
 */
@NullMarked
@Export
@Version("1.2.0")
package org.photofactory.spi.stage;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
