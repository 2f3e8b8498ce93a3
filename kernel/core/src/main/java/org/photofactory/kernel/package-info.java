/** The kernel: its rooms wired by hand, in one place, with their order of starting and stopping. */
@NullMarked
package org.photofactory.kernel;

import org.jspecify.annotations.NullMarked;
