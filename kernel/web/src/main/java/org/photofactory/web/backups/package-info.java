/** Backups of originals. */
@NullMarked
package org.photofactory.web.backups;

import org.jspecify.annotations.NullMarked;
