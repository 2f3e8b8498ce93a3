@NullMarked
package org.photofactory.kernel.notices;

import org.jspecify.annotations.NullMarked;
