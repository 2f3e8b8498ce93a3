/**
 * Catalogs of plugins: lists that somebody has signed, from other computers or from a folder of
 * this one. What is installed from one passes the same checks as a jar that is uploaded, after its
 * bytes have been found to be those that the list names.
 */
@NullMarked
package org.photofactory.kernel.catalogs;

import org.jspecify.annotations.NullMarked;
