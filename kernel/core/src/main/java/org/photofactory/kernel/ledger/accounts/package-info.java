/** Tables of the people and programs that may come in, and of what they did. */
@NullMarked
package org.photofactory.kernel.ledger.accounts;

import org.jspecify.annotations.NullMarked;
