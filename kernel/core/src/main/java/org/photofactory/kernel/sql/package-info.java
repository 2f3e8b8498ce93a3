/** The kernel's SQL statements, which lie in files of their own. */
@NullMarked
package org.photofactory.kernel.sql;

import org.jspecify.annotations.NullMarked;
