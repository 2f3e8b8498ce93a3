/** What the factory says about its own health. */
@NullMarked
package org.photofactory.kernel.status;

import org.jspecify.annotations.NullMarked;
