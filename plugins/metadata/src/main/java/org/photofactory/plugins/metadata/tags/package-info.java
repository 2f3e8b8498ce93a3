/**
 * What tag blocks (EXIF, XMP, IPTC) say, each as facts of its own, and how they are put together.
 */
@NullMarked
package org.photofactory.plugins.metadata.tags;

import org.jspecify.annotations.NullMarked;
