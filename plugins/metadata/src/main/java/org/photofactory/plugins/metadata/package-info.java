/** Finds out when, where and with what a medium was taken, and how large it is. */
@NullMarked
package org.photofactory.plugins.metadata;

import org.jspecify.annotations.NullMarked;
