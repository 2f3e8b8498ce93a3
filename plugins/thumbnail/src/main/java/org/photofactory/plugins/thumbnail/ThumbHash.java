package org.photofactory.plugins.thumbnail;

import org.photofactory.plugins.thumbnail.pixels.Pixels;

/**
 * A picture in about 21 bytes, to be shown while the real one loads: ThumbHash, the public
 * algorithm by Evan Wallace (evanw.github.io/thumbhash), for opaque pictures.
 *
 * <p>The picture is turned into luminance and two colour axes, each of these into a few cosine
 * waves, and their strengths into half bytes: the fewer, the higher the wave.
 */
final class ThumbHash {

  /** The algorithm is meant for pictures up to this edge, in px. */
  static final int LONGEST_EDGE = 100;

  private static final int MOST_WAVES = 7;
  private static final int COLOUR_WAVES = 3;

  private ThumbHash() {}

  /**
   * @param rgb a picture of at most 100 px on its long edge
   */
  static byte[] of(Pixels rgb) {
    if (rgb.size().longEdge() > LONGEST_EDGE) {
      throw new IllegalArgumentException("too large: " + rgb.size());
    }
    int count = rgb.width() * rgb.height();
    double[] light = new double[count];
    double[] yellowBlue = new double[count];
    double[] redGreen = new double[count];
    for (int index = 0; index < count; index++) {
      double red = (rgb.samples()[index * 3] & 255) / 255.0;
      double green = (rgb.samples()[index * 3 + 1] & 255) / 255.0;
      double blue = (rgb.samples()[index * 3 + 2] & 255) / 255.0;
      light[index] = (red + green + blue) / 3;
      yellowBlue[index] = (red + green) / 2 - blue;
      redGreen[index] = red - green;
    }
    int across = waves(rgb.width(), rgb.size().longEdge());
    int down = waves(rgb.height(), rgb.size().longEdge());
    int least = COLOUR_WAVES;
    return packed(
        Waves.of(light, rgb.size(), Math.max(least, across), Math.max(least, down)),
        Waves.of(yellowBlue, rgb.size(), COLOUR_WAVES, COLOUR_WAVES),
        Waves.of(redGreen, rgb.size(), COLOUR_WAVES, COLOUR_WAVES),
        rgb.width() > rgb.height() ? down | 1 << 15 : across);
  }

  private static int waves(int edge, int longEdge) {
    return (int) Math.max(1, Math.round((double) MOST_WAVES * edge / longEdge));
  }

  private static byte[] packed(Waves light, Waves yellowBlue, Waves redGreen, int shape) {
    long averages =
        Math.round(63 * light.average())
            | Math.round(31.5 + 31.5 * yellowBlue.average()) << 6
            | Math.round(31.5 + 31.5 * redGreen.average()) << 12
            | Math.round(31 * light.scale()) << 18;
    long scales =
        shape | Math.round(63 * yellowBlue.scale()) << 3 | Math.round(63 * redGreen.scale()) << 9;
    HalfBytes hash = new HalfBytes(light.count() + yellowBlue.count() + redGreen.count());
    hash.putBytes(averages, 3);
    hash.putBytes(scales, 2);
    light.writeTo(hash);
    yellowBlue.writeTo(hash);
    redGreen.writeTo(hash);
    return hash.bytes();
  }

  /** Five bytes, then half bytes, the lower half first. */
  static final class HalfBytes {
    private final byte[] bytes;
    private int position;

    HalfBytes(int halves) {
      bytes = new byte[5 + (halves + 1) / 2];
    }

    void putBytes(long value, int count) {
      for (int index = 0; index < count; index++) {
        put((int) (value >> 8 * index) & 15);
        put((int) (value >> 8 * index + 4) & 15);
      }
    }

    void put(int half) {
      bytes[position / 2] |= (byte) (half << 4 * (position % 2));
      position++;
    }

    byte[] bytes() {
      return bytes;
    }
  }
}
