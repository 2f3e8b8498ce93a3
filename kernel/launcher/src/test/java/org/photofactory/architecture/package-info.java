/** What a line of code may touch: the rules of the house, held against all kernel classes. */
@NullMarked
package org.photofactory.architecture;

import org.jspecify.annotations.NullMarked;
