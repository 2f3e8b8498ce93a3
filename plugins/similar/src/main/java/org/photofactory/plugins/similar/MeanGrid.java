package org.photofactory.plugins.similar;

/**
 * A picture scaled to a small grid while its rows pass by: each cell is the mean of the area that
 * it covers, to fractions of a pixel, so that the same picture in another size gives the same grid.
 * For one thread.
 */
final class MeanGrid {

  private final int columns;
  private final double cellWidth;
  private final double cellHeight;
  private final double[] cells;
  private final double[] rowMeans;

  MeanGrid(int columns, int rows, int width, int height) {
    this.columns = columns;
    this.cellWidth = (double) width / columns;
    this.cellHeight = (double) height / rows;
    this.cells = new double[columns * rows];
    this.rowMeans = new double[columns];
  }

  /**
   * Takes the next row.
   *
   * @param y its number, from 0
   * @param sums sums of the row's values up to each pixel; begins with 0, one longer than the row
   */
  void row(int y, int[] sums) {
    double before = 0;
    for (int column = 0; column < columns; column++) {
      double until = sumUntil((column + 1) * cellWidth, sums);
      rowMeans[column] = (until - before) / cellWidth;
      before = until;
    }
    int rows = cells.length / columns;
    int first = (int) (y / cellHeight);
    for (int row = first; row < rows && row * cellHeight < y + 1; row++) {
      double share = Math.min(y + 1, (row + 1) * cellHeight) - Math.max(y, row * cellHeight);
      addRow(row, share / cellHeight);
    }
  }

  /** The cells, row by row. */
  double[] cells() {
    return cells;
  }

  private void addRow(int row, double weight) {
    if (weight > 0) {
      for (int column = 0; column < columns; column++) {
        cells[row * columns + column] += weight * rowMeans[column];
      }
    }
  }

  private static double sumUntil(double x, int[] sums) {
    int whole = Math.min((int) x, sums.length - 1);
    double fraction = x - whole;
    return whole == sums.length - 1 || fraction <= 0
        ? sums[whole]
        : sums[whole] + fraction * (sums[whole + 1] - sums[whole]);
  }
}
