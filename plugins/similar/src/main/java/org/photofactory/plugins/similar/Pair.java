package org.photofactory.plugins.similar;

/**
 * Two assets of one library that look the same.
 *
 * @param one the one that came first
 * @param other the other one
 * @param phashDistance in how many bits their perceptual hashes differ, 0 to 4
 * @param dhashDistance in how many bits their difference hashes differ, 0 to 8
 */
public record Pair(long one, long other, int phashDistance, int dhashDistance) {}
