/** Takes pictures out of films, by ffmpeg. */
@NullMarked
package org.photofactory.plugins.video.shots;

import org.jspecify.annotations.NullMarked;
