/** Tells by content, and never by name, what a file is. */
@NullMarked
package org.photofactory.kernel.vault.sniff;

import org.jspecify.annotations.NullMarked;
