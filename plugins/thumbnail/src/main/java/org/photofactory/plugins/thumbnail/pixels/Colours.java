package org.photofactory.plugins.thumbnail.pixels;

import org.jspecify.annotations.Nullable;

/** What the samples of a decoded picture mean. */
public enum Colours {
  /** One channel. */
  GREY(1),
  /** Red, green, blue. */
  RGB(3),
  /** Luma and two colour differences, as in most JPEG files. */
  YCC(3),
  /** Cyan, magenta, yellow, black; 255 is full ink. */
  CMYK(4),
  /** The same where 255 is bare paper, as Adobe writes it. */
  INVERTED_CMYK(4),
  /**
   * The three inks as if they were RGB, as luma and colour differences; black is inverted. Adobe
   * again.
   */
  INVERTED_YCCK(4);

  private final int channels;

  Colours(int channels) {
    this.channels = channels;
  }

  /** Samples per pixel. */
  public int channels() {
    return channels;
  }

  /**
   * Turns decoded pixels into YCbCr of sRGB. The pixels may be changed in place. Do it on the small
   * picture: a profile costs about 8 ns a pixel.
   *
   * @param embedded bytes of the picture's ICC profile; one that is null, broken or meant for other
   *     channels counts as sRGB
   */
  public Pixels toYcc(Pixels pixels, byte @Nullable [] embedded) {
    Profile profile = Profile.of(embedded, this == YCC ? 3 : channels);
    return switch (this) {
      case YCC -> profile.isSrgb() ? pixels : Ycc.fromRgb(profile.toSrgb(Ycc.toRgb(pixels)));
      case RGB -> Ycc.fromRgb(profile.toSrgb(pixels));
      case GREY -> profile.isSrgb() ? Ycc.fromGrey(pixels) : Ycc.fromRgb(profile.toSrgb(pixels));
      case CMYK -> Ycc.fromRgb(profile.toSrgb(pixels));
      case INVERTED_CMYK -> Ycc.fromRgb(profile.toSrgb(inverted(pixels, 0)));
      case INVERTED_YCCK -> Ycc.fromRgb(profile.toSrgb(inverted(Ycc.toRgb(pixels), 3)));
    };
  }

  /** Inverts the channels from {@code first} on. */
  private static Pixels inverted(Pixels pixels, int first) {
    byte[] samples = pixels.samples();
    for (int index = 0; index < samples.length; index++) {
      if (index % pixels.channels() >= first) {
        samples[index] = (byte) ~samples[index];
      }
    }
    return pixels;
  }
}
