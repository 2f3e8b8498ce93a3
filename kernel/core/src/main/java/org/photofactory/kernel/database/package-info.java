/**
 * The way to PostgreSQL: the embedded server or an external one, connections, and schema
 * migrations.
 */
@NullMarked
package org.photofactory.kernel.database;

import org.jspecify.annotations.NullMarked;
