/** Keeps copies of originals in a folder, under names that people can read. */
@NullMarked
package org.photofactory.plugins.backupfolder;

import org.jspecify.annotations.NullMarked;
