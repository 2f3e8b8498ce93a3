/** Which files belong together, by rules and by what people say. */
@NullMarked
package org.photofactory.kernel.ledger.stacks;

import org.jspecify.annotations.NullMarked;
