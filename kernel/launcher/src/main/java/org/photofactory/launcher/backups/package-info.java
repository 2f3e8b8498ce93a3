/** The command {@code backup}: where copies of originals are kept, and what is done with them. */
@NullMarked
package org.photofactory.launcher.backups;

import org.jspecify.annotations.NullMarked;
