/**
 * The status-flag scheduler: stages, lanes, feeding, retrying, sweeping. No SQL text, no stage by
 * name.
 */
@NullMarked
package org.photofactory.kernel.pipeline;

import org.jspecify.annotations.NullMarked;
