package org.photofactory.plugins.thumbnail.read;

import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.thumbnail.pixels.Colours;
import org.photofactory.plugins.thumbnail.pixels.Pixels;

/**
 * A decoded picture, at the size that was asked for, not yet turned.
 *
 * @param pixels its samples
 * @param colours what they mean
 * @param profile bytes of its ICC profile; null when it has none
 * @param damage what is wrong with the file, in the decoder's words; null when nothing is
 */
public record Decoded(
    Pixels pixels, Colours colours, byte @Nullable [] profile, @Nullable String damage) {

  /** The same pixels as YCbCr of sRGB. May change the pixels in place. */
  public Pixels ycc() {
    return colours.toYcc(pixels, profile);
  }
}
