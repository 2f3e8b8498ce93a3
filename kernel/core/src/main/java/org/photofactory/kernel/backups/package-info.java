/**
 * Has originals copied to where plugins keep backups (the stages {@code backup-<target>}), reads
 * the copies again, and gives originals back that the vault has lost.
 */
@NullMarked
package org.photofactory.kernel.backups;

import org.jspecify.annotations.NullMarked;
