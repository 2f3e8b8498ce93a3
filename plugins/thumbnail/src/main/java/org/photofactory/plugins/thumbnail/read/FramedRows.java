package org.photofactory.plugins.thumbnail.read;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.thumbnail.pixels.Colours;

/** Rows of an image with white around it, as around all that is transparent. */
final class FramedRows implements ImageRows {

  private static final byte WHITE = -1;

  private final ImageRows rows;
  private final int height;
  private final int left;
  private final int top;
  private final byte[] inner;

  FramedRows(ImageRows rows, BufferedImage image, int left, int top) {
    this.rows = rows;
    this.height = image.getHeight();
    this.left = left;
    this.top = top;
    inner = new byte[image.getWidth() * rows.colours().channels()];
  }

  @Override
  public Colours colours() {
    return rows.colours();
  }

  @Override
  public byte @Nullable [] profile() {
    return rows.profile();
  }

  @Override
  public void read(int y, byte[] row) {
    Arrays.fill(row, WHITE);
    if (y >= top && y < top + height) {
      rows.read(y - top, inner);
      int from = left * colours().channels();
      System.arraycopy(inner, 0, row, from, Math.min(inner.length, row.length - from));
    }
  }
}
