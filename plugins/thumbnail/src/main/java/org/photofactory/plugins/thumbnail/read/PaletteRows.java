package org.photofactory.plugins.thumbnail.read;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.thumbnail.pixels.Colours;

/** Rows of an image with a palette of at most 256 colours. */
final class PaletteRows implements ImageRows {

  private final BufferedImage image;
  private final byte[] palette = new byte[256 * 3];
  private final byte[] indexes;

  PaletteRows(BufferedImage image, IndexColorModel model) {
    this.image = image;
    indexes = new byte[image.getWidth()];
    for (int index = 0; index < model.getMapSize(); index++) {
      int alpha = model.getAlpha(index);
      palette[index * 3] = ImageRows.onWhite(model.getRed(index), alpha);
      palette[index * 3 + 1] = ImageRows.onWhite(model.getGreen(index), alpha);
      palette[index * 3 + 2] = ImageRows.onWhite(model.getBlue(index), alpha);
    }
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
    image.getRaster().getDataElements(0, y, indexes.length, 1, indexes);
    for (int x = 0; x < indexes.length; x++) {
      System.arraycopy(palette, (indexes[x] & 255) * 3, row, x * 3, 3);
    }
  }
}
