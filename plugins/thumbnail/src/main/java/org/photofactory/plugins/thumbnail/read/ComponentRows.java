package org.photofactory.plugins.thumbnail.read;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.thumbnail.pixels.Colours;

/** Rows of an image with 8 or 16 bits for each of grey, RGB or CMYK, with or without alpha. */
final class ComponentRows implements ImageRows {

  private final BufferedImage image;
  private final Colours colours;
  private final boolean alpha;
  private final int bands;
  private final boolean deep;
  private final byte[] bytes;
  private final short[] shorts;

  ComponentRows(BufferedImage image) {
    this.image = image;
    ColorModel model = image.getColorModel();
    colours = coloursOf(model);
    alpha = model.hasAlpha();
    bands = model.getNumComponents();
    deep = model.getTransferType() == DataBuffer.TYPE_USHORT;
    bytes = new byte[image.getWidth() * bands];
    shorts = new short[deep ? bytes.length : 0];
  }

  static boolean canRead(ColorModel model) {
    int space = model.getColorSpace().getType();
    boolean known =
        space == ColorSpace.TYPE_GRAY
            || space == ColorSpace.TYPE_RGB
            || space == ColorSpace.TYPE_CMYK && !model.hasAlpha();
    int bits =
        switch (model.getTransferType()) {
          case DataBuffer.TYPE_BYTE -> 8;
          case DataBuffer.TYPE_USHORT -> 16;
          default -> 0;
        };
    return known && !model.isAlphaPremultiplied() && allHave(model.getComponentSize(), bits);
  }

  @Override
  public Colours colours() {
    return colours;
  }

  @Override
  public byte @Nullable [] profile() {
    return ImageRows.profileOf(image.getColorModel());
  }

  @Override
  public void read(int y, byte[] row) {
    byte[] target = alpha ? bytes : row;
    if (deep) {
      image.getRaster().getDataElements(0, y, image.getWidth(), 1, shorts);
      for (int index = 0; index < shorts.length; index++) {
        target[index] = (byte) (((shorts[index] & 0xffff) * 255 + 32895) >>> 16);
      }
    } else {
      image.getRaster().getDataElements(0, y, image.getWidth(), 1, target);
    }
    if (alpha) {
      flatten(row);
    }
  }

  private void flatten(byte[] row) {
    int channels = colours.channels();
    for (int from = 0, to = 0; from < bytes.length; from += bands, to += channels) {
      int opacity = bytes[from + channels] & 255;
      for (int channel = 0; channel < channels; channel++) {
        row[to + channel] = ImageRows.onWhite(bytes[from + channel] & 255, opacity);
      }
    }
  }

  private static Colours coloursOf(ColorModel model) {
    return switch (model.getNumColorComponents()) {
      case 1 -> Colours.GREY;
      case 4 -> Colours.CMYK;
      default -> Colours.RGB;
    };
  }

  private static boolean allHave(int[] componentSizes, int bits) {
    for (int size : componentSizes) {
      if (size != bits) {
        return false;
      }
    }
    return true;
  }
}
