package org.photofactory.plugins.similar;

import java.awt.image.Raster;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.similar.Look.Hashes;

/** Looks at a picture, every pixel once. Stateless, thread-safe. */
final class LookTaker {

  /** A difference of luminance below this, of 256 steps, is the noise of a plain picture. */
  private static final double PLAIN = 2.5;

  private final Palette palette = new Palette();
  private final PerceptualHash perceptual = new PerceptualHash();

  /**
   * @param pixels 8 bits a sample: red, green, blue, or grey alone
   */
  Look of(Raster pixels) {
    Pass pass = new Pass(pixels.getWidth(), pixels.getHeight(), palette);
    int bands = pixels.getNumBands();
    int[] row = new int[pixels.getWidth() * bands];
    for (int y = 0; y < pixels.getHeight(); y++) {
      pixels.getPixels(pixels.getMinX(), pixels.getMinY() + y, pixels.getWidth(), 1, row);
      pass.row(y, row, bands);
    }
    return new Look(hashes(pass), pass.brightness(), pass.sharpness.variance(), pass.shares());
  }

  private @Nullable Hashes hashes(Pass pass) {
    double[] cells = pass.fine.cells();
    double darkest = Arrays.stream(cells).min().orElseThrow();
    double brightest = Arrays.stream(cells).max().orElseThrow();
    return brightest - darkest < PLAIN
        ? null
        : new Hashes(perceptual.of(cells), DifferenceHash.of(pass.coarse.cells()));
  }

  /** What is gathered while the rows of one picture pass by. */
  private static final class Pass {

    private final Palette palette;
    private final MeanGrid fine;
    private final MeanGrid coarse;
    private final Laplacian sharpness;
    private final int[] luminances;
    private final int[] sums;
    private final long[] colours = new long[Palette.COLOURS];
    private long brightness;
    private long count;

    Pass(int width, int height, Palette palette) {
      this.palette = palette;
      this.fine = new MeanGrid(PerceptualHash.SIDE, PerceptualHash.SIDE, width, height);
      this.coarse = new MeanGrid(DifferenceHash.COLUMNS, DifferenceHash.ROWS, width, height);
      this.sharpness = new Laplacian(width);
      this.luminances = new int[width];
      this.sums = new int[width + 1];
    }

    void row(int y, int[] samples, int bands) {
      boolean coloured = bands >= 3;
      for (int x = 0; x < luminances.length; x++) {
        int red = samples[x * bands];
        int green = coloured ? samples[x * bands + 1] : red;
        int blue = coloured ? samples[x * bands + 2] : red;
        colours[palette.colour(red, green, blue)]++;
        // ITU-R BT.601, as in JPEG.
        luminances[x] = (299 * red + 587 * green + 114 * blue + 500) / 1000;
        sums[x + 1] = sums[x] + luminances[x];
      }
      fine.row(y, sums);
      coarse.row(y, sums);
      sharpness.row(luminances);
      brightness += sums[luminances.length];
      count += luminances.length;
    }

    float brightness() {
      return (float) (brightness / 255.0 / count);
    }

    byte[] shares() {
      byte[] shares = new byte[Palette.COLOURS];
      for (int colour = 0; colour < shares.length; colour++) {
        shares[colour] = (byte) Math.round(255.0 * colours[colour] / count);
      }
      return shares;
    }
  }
}
