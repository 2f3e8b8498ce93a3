package org.photofactory.plugins.thumbnail.read;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.thumbnail.pixels.Colours;

/**
 * Reads an image row by row as 8-bit samples without alpha, as far as possible in its own colours:
 * converting the large picture would cost more than decoding it. What is transparent is laid on
 * white, the paper that most pictures with transparency were made for.
 */
interface ImageRows {

  /** What the samples mean. */
  Colours colours();

  /** ICC profile of the samples; null when they are sRGB. */
  byte @Nullable [] profile();

  /** Reads row {@code y} into {@code row}, channels side by side. */
  void read(int y, byte[] row);

  /** The cheapest way to read an image. */
  static ImageRows of(BufferedImage image) {
    ColorModel model = image.getColorModel();
    if (model instanceof IndexColorModel palette
        && palette.getTransferType() == DataBuffer.TYPE_BYTE) {
      return new PaletteRows(image, palette);
    }
    if (model instanceof ComponentColorModel && ComponentRows.canRead(model)) {
      return new ComponentRows(image);
    }
    return new ConvertedRows(image);
  }

  /**
   * The profile of a colour model; null for sRGB, and for the grey that Java takes for linear and
   * files do not.
   */
  static byte @Nullable [] profileOf(ColorModel model) {
    if (!(model.getColorSpace() instanceof ICC_ColorSpace space)) {
      return null;
    }
    byte[] own = space.getProfile().getData();
    boolean usual =
        Arrays.equals(own, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
            || Arrays.equals(own, ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData());
    return usual ? null : own;
  }

  /** One sample laid on white. */
  static byte onWhite(int sample, int alpha) {
    return (byte) (255 - ((255 - sample) * alpha + 127) / 255);
  }
}
