package org.photofactory.plugins.video.hls;

import java.nio.file.Path;

/**
 * One piece of a variant.
 *
 * @param number its place
 * @param seconds how long it is
 * @param file where it lies
 * @param firstOfRun it was made by another run than the one before it
 */
public record Piece(int number, double seconds, Path file, boolean firstOfRun) {}
