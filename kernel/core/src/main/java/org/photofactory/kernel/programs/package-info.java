/**
 * Programs of other people that are run: where they lie, and what becomes of those that outlive
 * their process.
 */
@NullMarked
package org.photofactory.kernel.programs;

import org.jspecify.annotations.NullMarked;
