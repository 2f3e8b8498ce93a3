/**
 * Pictures made from pictures: the kernel's renderer decodes files of any format in processes of
 * its own, so that a hostile file can at most end one of these.
 *
 * <p>A plugin takes {@link org.photofactory.spi.picture.Renderer} as an OSGi service, best as an
 * argument of its constructor.
 */
@NullMarked
@Export
@Version("1.1.0")
package org.photofactory.spi.picture;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
