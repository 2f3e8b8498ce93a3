/** What is in a film or a sound recording, as ffprobe tells it. */
@NullMarked
package org.photofactory.plugins.video.film;

import org.jspecify.annotations.NullMarked;
