package org.photofactory.plugins.video.shots;

/**
 * A key frame as it was looked at.
 *
 * @param seconds when it is shown
 * @param change how much differs from the one before, 0 to 1
 * @param brightness on average, 0 to 255
 */
public record Beat(double seconds, double change, double brightness) {}
