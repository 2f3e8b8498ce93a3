package org.photofactory.plugins.video.shots;

import java.nio.file.Path;

/**
 * A picture out of a film.
 *
 * @param seconds when it is shown, from the beginning of the film
 * @param file where it lies, in the scratch folder
 */
public record Shot(double seconds, Path file) {}
