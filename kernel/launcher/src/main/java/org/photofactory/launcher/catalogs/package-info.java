/** Commands for those who offer plugins to others. */
@NullMarked
package org.photofactory.launcher.catalogs;

import org.jspecify.annotations.NullMarked;
