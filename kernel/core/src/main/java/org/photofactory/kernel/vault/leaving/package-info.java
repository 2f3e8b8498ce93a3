/** What becomes of the originals of people who leave. */
@NullMarked
package org.photofactory.kernel.vault.leaving;

import org.jspecify.annotations.NullMarked;
