package org.photofactory.plugins.video.strip;

import java.util.List;
import java.util.stream.IntStream;
import org.photofactory.plugins.video.film.PictureSize;

/**
 * How small pictures of a film lie on a sheet, row by row. The last row may not be full.
 *
 * @param tiles how many
 * @param columns how many side by side
 * @param tile pixels of each
 * @param secondsPerTile how long each stands for
 */
public record Strip(int tiles, int columns, PictureSize tile, double secondsPerTile) {

  private static final int MOST = 100;
  private static final int MOST_COLUMNS = 10;
  private static final double SHORTEST = 1;

  /** A tile a second, fewer where there would be too many. */
  static Strip of(double seconds, PictureSize tile) {
    double each = Math.max(SHORTEST, Math.ceil(seconds * 10 / MOST) / 10);
    int tiles = Math.clamp((long) Math.ceil(seconds / each - 0.01), 1, MOST);
    return new Strip(tiles, Math.min(tiles, MOST_COLUMNS), tile, each);
  }

  /** How many rows there are. */
  public int rows() {
    return (tiles + columns - 1) / columns;
  }

  /** What each tile shows: the middle of its time. */
  List<Double> moments() {
    return IntStream.range(0, tiles).mapToObj(number -> (number + 0.5) * secondsPerTile).toList();
  }
}
