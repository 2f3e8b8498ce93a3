/** What a plugin shows the outside: REST rooms, and who comes there. */
@NullMarked
@Export
@Version("1.2.0")
package org.photofactory.spi.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
