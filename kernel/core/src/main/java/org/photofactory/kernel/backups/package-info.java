/** Has originals copied to where plugins keep backups: the stages {@code backup-<target>}. */
@NullMarked
package org.photofactory.kernel.backups;

import org.jspecify.annotations.NullMarked;
