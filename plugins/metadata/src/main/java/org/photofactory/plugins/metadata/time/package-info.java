/** Capture times: reading them from text and names, ranking what a file offers, telling offsets. */
@NullMarked
package org.photofactory.plugins.metadata.time;

import org.jspecify.annotations.NullMarked;
