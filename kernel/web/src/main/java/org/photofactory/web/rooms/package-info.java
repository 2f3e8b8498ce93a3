/**
 * REST rooms of plugins: one small application each, built when first asked for, swapped without a
 * gap.
 */
@NullMarked
package org.photofactory.web.rooms;

import org.jspecify.annotations.NullMarked;
