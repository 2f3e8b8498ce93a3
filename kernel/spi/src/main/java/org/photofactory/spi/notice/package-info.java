/**
 * How people are told what the factory has to say when nobody looks at its page: plugins bring
 * {@link org.photofactory.spi.notice.Notifier}s, the kernel decides what is told, and tries again.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.photofactory.spi.notice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
