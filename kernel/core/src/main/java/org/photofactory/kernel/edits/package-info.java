/** What people say of their assets: the rules for it, and its history. */
@NullMarked
package org.photofactory.kernel.edits;

import org.jspecify.annotations.NullMarked;
