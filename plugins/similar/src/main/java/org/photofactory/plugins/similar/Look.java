package org.photofactory.plugins.similar;

import org.jspecify.annotations.Nullable;

/**
 * What a picture looks like.
 *
 * @param hashes what it is told by; null when it shows nothing to tell it by
 * @param brightness mean luminance, 0 to 1
 * @param sharpness variance of the Laplacian of the luminance (Pech-Pacheco and others, "Diatom
 *     autofocusing in brightfield microscopy", 2000), in squared steps of 256; to be compared among
 *     previews only
 * @param colours share of each colour of {@link Palette}, in 255ths
 */
record Look(@Nullable Hashes hashes, float brightness, float sharpness, byte[] colours) {

  /**
   * Two perceptual hashes of 64 bits.
   *
   * @param perceptual {@link PerceptualHash}
   * @param difference {@link DifferenceHash}
   */
  record Hashes(long perceptual, long difference) {

    /** In how many bits of the perceptual hash two pictures differ. */
    int perceptualDistance(Hashes other) {
      return Long.bitCount(perceptual ^ other.perceptual);
    }

    /** In how many bits of the difference hash two pictures differ. */
    int differenceDistance(Hashes other) {
      return Long.bitCount(difference ^ other.difference);
    }
  }
}
