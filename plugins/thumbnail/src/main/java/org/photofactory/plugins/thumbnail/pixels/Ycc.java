package org.photofactory.plugins.thumbnail.pixels;

/**
 * The colour difference form of RGB that JPEG files use (ITU-R BT.601, full range, after the JFIF
 * specification 1.02). Works with 16 fractional bits, like libjpeg.
 */
public final class Ycc {

  private static final int BITS = 16;
  private static final int HALF = 1 << BITS - 1;
  private static final int NEUTRAL = 128;

  private Ycc() {}

  /** Turns RGB pixels into YCbCr, in place. */
  public static Pixels fromRgb(Pixels rgb) {
    byte[] samples = rgb.samples();
    for (int index = 0; index < samples.length; index += 3) {
      int red = samples[index] & 255;
      int green = samples[index + 1] & 255;
      int blue = samples[index + 2] & 255;
      int luma = fixed(0.299) * red + fixed(0.587) * green + fixed(0.114) * blue;
      int chromaBlue = -fixed(0.168735892) * red - fixed(0.331264108) * green + HALF * blue;
      int chromaRed = HALF * red - fixed(0.418687589) * green - fixed(0.081312411) * blue;
      samples[index] = clamped(luma);
      samples[index + 1] = clamped(chromaBlue + (NEUTRAL << BITS));
      samples[index + 2] = clamped(chromaRed + (NEUTRAL << BITS));
    }
    return rgb;
  }

  /** Turns YCbCr pixels into RGB, in place; of pixels with more channels, the first three. */
  public static Pixels toRgb(Pixels ycc) {
    byte[] samples = ycc.samples();
    for (int index = 0; index < samples.length; index += ycc.channels()) {
      int luma = (samples[index] & 255) << BITS;
      int blueness = (samples[index + 1] & 255) - NEUTRAL;
      int redness = (samples[index + 2] & 255) - NEUTRAL;
      samples[index] = clamped(luma + fixed(1.402) * redness);
      samples[index + 1] =
          clamped(luma - fixed(0.344136286) * blueness - fixed(0.714136286) * redness);
      samples[index + 2] = clamped(luma + fixed(1.772) * blueness);
    }
    return ycc;
  }

  /** Makes YCbCr pixels of grey ones. */
  public static Pixels fromGrey(Pixels grey) {
    byte[] samples = new byte[grey.samples().length * 3];
    for (int index = 0; index < grey.samples().length; index++) {
      samples[index * 3] = grey.samples()[index];
      samples[index * 3 + 1] = (byte) NEUTRAL;
      samples[index * 3 + 2] = (byte) NEUTRAL;
    }
    return new Pixels(grey.size(), 3, samples);
  }

  private static int fixed(double factor) {
    return (int) (factor * (1 << BITS) + 0.5);
  }

  private static byte clamped(int value) {
    return (byte) Math.max(0, Math.min(255, (value + HALF) >> BITS));
  }
}
