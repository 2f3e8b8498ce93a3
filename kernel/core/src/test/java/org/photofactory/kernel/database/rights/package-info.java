/** Tests of plugins' rights in the database. */
@NullMarked
package org.photofactory.kernel.database.rights;

import org.jspecify.annotations.NullMarked;
