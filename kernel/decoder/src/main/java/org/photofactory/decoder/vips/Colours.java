package org.photofactory.decoder.vips;

import java.util.Optional;
import org.photofactory.decoder.picture.Gamut;
import org.photofactory.decoder.picture.IccProfile;
import org.photofactory.decoder.picture.Signal;
import org.photofactory.decoder.picture.ToneMap;
import org.photofactory.decoder.vips.Bench.Image;

/**
 * Makes colours those that people are to see: by the profile of the file, or mapped from a high
 * dynamic range. What is sRGB stays sRGB, whatever gamut is wished for: nothing is gained.
 *
 * @param bench where the picture is worked on
 * @param wished the widest gamut that results may have
 */
record Colours(Bench bench, Gamut wished) {

  /** What libvips calls the profile of an image. */
  static final String PROFILE = "icc-profile-data";

  private static final int RGB = 3;

  /**
   * An image of three bands of 8 bits.
   *
   * @param gamut what they mean
   */
  record Coloured(Image image, Gamut gamut) {}

  /** What a file says of its colours beyond its profile. */
  Optional<Signal> highRange(Image image, Optional<Signal> ofContainer) {
    return ofContainer
        .filter(Signal::isHighDynamicRange)
        .or(() -> IccProfile.signal(profile(image)))
        .filter(Signal::isHighDynamicRange)
        .filter(_ -> bench.bands(image) >= RGB && bench.hasWholeSamples(image));
  }

  /** Without transparency, the colours as they are. */
  Image opaque(Image image, Optional<Signal> highRange) throws VipsException {
    return highRange.isEmpty() && bench.hasAlpha(image) ? bench.plain(image) : image;
  }

  Coloured shown(Image image, Optional<Signal> highRange) throws VipsException {
    if (highRange.isPresent()) {
      return new Coloured(bench.mapped(image, new ToneMap(highRange.get(), wished)), wished);
    }
    byte[] profile = profile(image);
    return profile.length == 0 || IccProfile.isSrgb(profile)
        ? new Coloured(bench.plain(image), Gamut.SRGB)
        : converted(image, bench.bands(image) == RGB ? wished : Gamut.SRGB);
  }

  /** A profile that cannot be used is left aside, as every viewer does. */
  private Coloured converted(Image image, Gamut gamut) throws VipsException {
    try {
      Image converted = bench.converted(image, gamut);
      return new Coloured(bench.computed(bench.plain(converted)), gamut);
    } catch (VipsException unusable) {
      return new Coloured(bench.plain(image), Gamut.SRGB);
    }
  }

  private byte[] profile(Image image) {
    return bench.blob(image, PROFILE);
  }
}
