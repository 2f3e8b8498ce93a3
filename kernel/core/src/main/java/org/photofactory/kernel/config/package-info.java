/** Settings: their names, defaults and meaning, read from file and environment. */
@NullMarked
package org.photofactory.kernel.config;

import org.jspecify.annotations.NullMarked;
