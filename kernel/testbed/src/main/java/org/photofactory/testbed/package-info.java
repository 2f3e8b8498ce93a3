/** A whole factory inside a test, for plugins. */
@NullMarked
package org.photofactory.testbed;

import org.jspecify.annotations.NullMarked;
