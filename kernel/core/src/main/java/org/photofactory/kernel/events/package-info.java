/** What happened, told to whoever listens, after the transaction that made it true. */
@NullMarked
package org.photofactory.kernel.events;

import org.jspecify.annotations.NullMarked;
