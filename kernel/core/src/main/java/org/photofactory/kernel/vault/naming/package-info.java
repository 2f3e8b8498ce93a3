/** Under which name and date an original is filed. Values only, no file is touched. */
@NullMarked
package org.photofactory.kernel.vault.naming;

import org.jspecify.annotations.NullMarked;
