/**
 * How this plugin speaks with ffmpeg and ffprobe. Which programs these are, those of the system or
 * those that came with the appliance, is the kernel's business: it finds them by their names.
 */
@NullMarked
package org.photofactory.plugins.video.program;

import org.jspecify.annotations.NullMarked;
