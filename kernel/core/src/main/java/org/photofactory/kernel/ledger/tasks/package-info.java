/** Uploads whose senders do not wait: what they are, and what became of them. */
@NullMarked
package org.photofactory.kernel.ledger.tasks;

import org.jspecify.annotations.NullMarked;
