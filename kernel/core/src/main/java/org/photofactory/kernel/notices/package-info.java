/** Tells people what the factory has to say when nobody looks at its page. */
@NullMarked
package org.photofactory.kernel.notices;

import org.jspecify.annotations.NullMarked;
