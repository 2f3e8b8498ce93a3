/** What a plugin does at set times: the kernel owns clock, thread and time limit. */
@NullMarked
@Export
@Version("1.0.0")
package org.photofactory.spi.task;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
