package org.photofactory.plugins.video.motion;

/**
 * The film within a picture file.
 *
 * @param offset where it begins
 * @param length how many bytes it has
 */
record Clip(long offset, long length) {}
