package com.example;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/**
 * The browns of old prints.
 *
 * @param strength 0 leaves the colours as they are, 100 leaves only browns
 */
record Sepia(int strength) {

  private static final int LONG_EDGE = 800;

  /** A toned picture, not larger than a panel needs. */
  BufferedImage of(BufferedImage picture) {
    BufferedImage toned = reduced(picture);
    for (int y = 0; y < toned.getHeight(); y++) {
      for (int x = 0; x < toned.getWidth(); x++) {
        toned.setRGB(x, y, tone(toned.getRGB(x, y)));
      }
    }
    return toned;
  }

  /** The tone of one pixel. */
  int tone(int rgb) {
    int red = rgb >> 16 & 0xff;
    int green = rgb >> 8 & 0xff;
    int blue = rgb & 0xff;
    double light = 0.299 * red + 0.587 * green + 0.114 * blue;
    return mixed(red, light * 1.08 + 14) << 16
        | mixed(green, light * 0.93 + 6) << 8
        | mixed(blue, light * 0.72);
  }

  private int mixed(int colour, double brown) {
    return (int) Math.clamp((colour * (100 - strength) + brown * strength) / 100, 0, 255);
  }

  private static BufferedImage reduced(BufferedImage picture) {
    double scale =
        Math.min(1, (double) LONG_EDGE / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) (picture.getWidth() * scale));
    int height = Math.max(1, (int) (picture.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(
        picture,
        new AffineTransformOp(
            AffineTransform.getScaleInstance(scale, scale), AffineTransformOp.TYPE_BILINEAR),
        0,
        0);
    graphics.dispose();
    return small;
  }
}
