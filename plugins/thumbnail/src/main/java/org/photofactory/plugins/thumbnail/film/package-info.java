/**
 * The picture that stands for a film or a sound recording, made by ffmpeg of the system: a frame
 * that shows something, a cover, or the shape of the sound.
 */
@NullMarked
package org.photofactory.plugins.thumbnail.film;

import org.jspecify.annotations.NullMarked;
