/**
 * All SQL of the kernel: stores that read and write the ledger's tables. No files, no HTTP, no
 * plugins.
 */
@NullMarked
package org.photofactory.kernel.ledger;

import org.jspecify.annotations.NullMarked;
