/**
 * Read-only questions that people ask about the library: pages, details, counts, what happened
 * lately.
 */
@NullMarked
package org.photofactory.kernel.ledger.library;

import org.jspecify.annotations.NullMarked;
