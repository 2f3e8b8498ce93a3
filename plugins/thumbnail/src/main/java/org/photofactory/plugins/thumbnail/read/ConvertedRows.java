package org.photofactory.plugins.thumbnail.read;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.thumbnail.pixels.Colours;

/**
 * Rows of any image, in sRGB by the JDK's own conversion: slow, and right for every colour model.
 */
final class ConvertedRows implements ImageRows {

  private final BufferedImage image;
  private final int[] pixels;

  ConvertedRows(BufferedImage image) {
    this.image = image;
    pixels = new int[image.getWidth()];
  }

  @Override
  public Colours colours() {
    return Colours.RGB;
  }

  @Override
  public byte @Nullable [] profile() {
    return null;
  }

  @Override
  public void read(int y, byte[] row) {
    image.getRGB(0, y, pixels.length, 1, pixels, 0, pixels.length);
    for (int x = 0; x < pixels.length; x++) {
      int alpha = pixels[x] >>> 24;
      row[x * 3] = ImageRows.onWhite(pixels[x] >> 16 & 255, alpha);
      row[x * 3 + 1] = ImageRows.onWhite(pixels[x] >> 8 & 255, alpha);
      row[x * 3 + 2] = ImageRows.onWhite(pixels[x] & 255, alpha);
    }
  }
}
