/** Bytes of originals, renditions and quarantined files, by id and never by path. */
@NullMarked
package org.photofactory.web.media;

import org.jspecify.annotations.NullMarked;
