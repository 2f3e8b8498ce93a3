/** Whose rights a statement has in the database: the kernel's, or those of one plugin. */
@NullMarked
package org.photofactory.kernel.database.rights;

import org.jspecify.annotations.NullMarked;
