package org.photofactory.decoder.picture;

/**
 * Shows on a usual screen what is brighter than it can be: HLG and PQ (ITU-R BT.2100) to samples of
 * 8 bits by the curve of sRGB. Light up to 1,000 cd/m² is pressed into the 203 cd/m² that BT.2408
 * gives such a screen, by the curve of ITU-R BT.2390 (EETF), which leaves what is dark as it is. It
 * is applied to the brightest of the three colours, so that hues stay. Not thread-safe.
 */
public final class ToneMap {

  private static final int CHANNELS = 3;
  private static final int VALUES = 1 << 16;

  /** Steps of tables that are looked up by the square root of light: finer where it is dark. */
  private static final int STEPS = 4096;

  /** Brightest light that is told from brighter: what most pictures are made for. */
  private static final double PEAK = 1000;

  private static final double SCREEN = 203;

  /** How HLG looks on a screen of that peak (BT.2100, table 5). */
  private static final double HLG_GAMMA = 1.2;

  private final boolean hlg;
  private final float[] light = new float[VALUES];
  private final float[] system = new float[STEPS + 1];
  private final float[] press = new float[STEPS + 1];
  private final byte[] shown = new byte[STEPS + 1];
  private final float[] matrix;

  /** From a signal of high dynamic range to a screen. */
  public ToneMap(Signal signal, Gamut gamut) {
    hlg = signal.isHlg();
    matrix = gamut.from(signal.primaries());
    for (int value = 0; value < VALUES; value++) {
      double part = value / (VALUES - 1.0);
      light[value] = (float) (hlg ? ofHlg(part) : Math.min(1, ofPq(part) / PEAK));
    }
    for (int step = 0; step <= STEPS; step++) {
      double part = Math.pow(step / (double) STEPS, 2);
      system[step] = (float) Math.pow(part, HLG_GAMMA - 1);
      press[step] = (float) (part == 0 ? PEAK / SCREEN : pressed(part * PEAK) / SCREEN / part);
      shown[step] = (byte) Math.round(255 * ofScreen(part));
    }
  }

  /**
   * Maps a row.
   *
   * @param row red, green and blue of each pixel in 16 bits
   * @param result the same in 8 bits
   */
  public void map(short[] row, byte[] result) {
    for (int at = 0; at < row.length; at += CHANNELS) {
      float red = light[row[at] & 0xffff];
      float green = light[row[at + 1] & 0xffff];
      float blue = light[row[at + 2] & 0xffff];
      if (hlg) {
        float look = system[step(0.2627f * red + 0.6780f * green + 0.0593f * blue)];
        red *= look;
        green *= look;
        blue *= look;
      }
      float scale = press[step(Math.max(red, Math.max(green, blue)))];
      put(result, at, red * scale, green * scale, blue * scale);
    }
  }

  private void put(byte[] result, int at, float red, float green, float blue) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      int from = channel * CHANNELS;
      float value = matrix[from] * red + matrix[from + 1] * green + matrix[from + 2] * blue;
      result[at + channel] = shown[step(value)];
    }
  }

  private static int step(float part) {
    return (int) (Math.sqrt(Math.clamp(part, 0, 1)) * STEPS + 0.5);
  }

  /** Light of a value of HLG, as part of the brightest (BT.2100, table 5, inverse OETF). */
  private static double ofHlg(double value) {
    double a = 0.17883277;
    double b = 1 - 4 * a;
    double c = 0.5 - a * Math.log(4 * a);
    return value <= 0.5 ? value * value / 3 : (Math.exp((value - c) / a) + b) / 12;
  }

  /** Light of a value of PQ in cd/m² (BT.2100, table 4, EOTF). */
  private static double ofPq(double value) {
    double power = Math.pow(value, 1 / 78.84375);
    double part = Math.max(power - 0.8359375, 0) / (18.8515625 - 18.6875 * power);
    return 10_000 * Math.pow(part, 1 / 0.1593017578125);
  }

  private static double toPq(double light) {
    double power = Math.pow(light / 10_000, 0.1593017578125);
    return Math.pow((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power), 78.84375);
  }

  /** What of a light a screen shows: as it is where dark, less and less where bright. */
  private static double pressed(double light) {
    double value = toPq(light) / toPq(PEAK);
    double most = toPq(SCREEN) / toPq(PEAK);
    double knee = 1.5 * most - 0.5;
    if (value < knee) {
      return light;
    }
    double way = (value - knee) / (1 - knee);
    double square = way * way;
    double cube = square * way;
    double bent =
        (2 * cube - 3 * square + 1) * knee
            + (cube - 2 * square + way) * (1 - knee)
            + (3 * square - 2 * cube) * most;
    return ofPq(bent * toPq(PEAK));
  }

  /** The value that a screen is given for a part of its light (IEC 61966-2-1). */
  private static double ofScreen(double part) {
    return part <= 0.0031308 ? 12.92 * part : 1.055 * Math.pow(part, 1 / 2.4) - 0.055;
  }
}
