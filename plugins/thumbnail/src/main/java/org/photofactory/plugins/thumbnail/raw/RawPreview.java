package org.photofactory.plugins.thumbnail.raw;

import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.plugins.thumbnail.pixels.Turn;
import org.photofactory.plugins.thumbnail.read.Bytes;

/**
 * The picture a camera put into its RAW file.
 *
 * @param jpeg the picture, as a file of its own
 * @param size as stored
 * @param turn how to turn it when it does not say so itself; {@link Turn#NONE} when it does
 */
public record RawPreview(Bytes jpeg, Size size, Turn turn) {}
