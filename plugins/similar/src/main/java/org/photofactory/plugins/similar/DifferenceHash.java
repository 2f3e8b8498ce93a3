package org.photofactory.plugins.similar;

/**
 * The dHash of 64 bits: the luminance on 9 × 8 cells; a bit is set where a cell is darker than its
 * right neighbour. Source: Neal Krawetz, "Kind of Like That" (hackerfactor.com, 2013). Stateless,
 * thread-safe.
 */
final class DifferenceHash {

  /** Cells in a row of the luminance. */
  static final int COLUMNS = 9;

  /** Rows of the luminance. */
  static final int ROWS = 8;

  private DifferenceHash() {}

  /**
   * @param cells {@link #COLUMNS} × {@link #ROWS} means of luminance, row by row
   */
  static long of(double[] cells) {
    long hash = 0;
    for (int y = 0; y < ROWS; y++) {
      for (int x = 0; x < COLUMNS - 1; x++) {
        int cell = y * COLUMNS + x;
        hash = hash << 1 | (cells[cell] < cells[cell + 1] ? 1 : 0);
      }
    }
    return hash;
  }
}
