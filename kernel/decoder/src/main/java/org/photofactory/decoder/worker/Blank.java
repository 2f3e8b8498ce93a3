package org.photofactory.decoder.worker;

import java.util.Arrays;
import org.photofactory.decoder.protocol.Answer;
import org.photofactory.decoder.protocol.Answer.Tiny;

/**
 * Tells whether a broken file shows nothing but one colour. Of one that ends where its picture data
 * begin, decoders make one grey, and one block of another colour out of nothing.
 */
final class Blank {

  private static final int CHANNELS = 3;
  private static final int TOLERANCE = 2;

  /** The edge of the largest usual block of JPEG. */
  private static final int BLOCK = 16;

  /** How far making it small spreads a pixel, in pixels of the small picture. */
  private static final int SPREAD = 3;

  private Blank() {}

  static boolean is(Answer.Made made) {
    Tiny tiny = made.tiny();
    double scale = Math.max(tiny.width(), tiny.height()) / (double) longEdge(made);
    double block = BLOCK * scale + 2 * SPREAD;
    return unlike(tiny.rgb()) <= Math.min(block * block, tiny.width() * tiny.height() / 4.0);
  }

  private static int longEdge(Answer.Made made) {
    return Math.max(made.width(), made.height());
  }

  /** Pixels of another colour than most. */
  private static int unlike(byte[] rgb) {
    int[] usual = {median(rgb, 0), median(rgb, 1), median(rgb, 2)};
    int count = 0;
    for (int at = 0; at < rgb.length; at += CHANNELS) {
      boolean same = true;
      for (int channel = 0; channel < CHANNELS; channel++) {
        same &= Math.abs((rgb[at + channel] & 255) - usual[channel]) <= TOLERANCE;
      }
      count += same ? 0 : 1;
    }
    return count;
  }

  private static int median(byte[] rgb, int channel) {
    int[] values = new int[rgb.length / CHANNELS];
    for (int index = 0; index < values.length; index++) {
      values[index] = rgb[index * CHANNELS + channel] & 255;
    }
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
