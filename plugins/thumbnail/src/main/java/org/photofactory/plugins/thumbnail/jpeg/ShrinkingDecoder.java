package org.photofactory.plugins.thumbnail.jpeg;

import java.io.IOException;
import java.util.List;
import org.photofactory.plugins.thumbnail.pixels.RowSink;
import org.photofactory.plugins.thumbnail.pixels.Size;

/**
 * Decodes JPEG files at one to four eighths of their size, row by row: baseline files with one scan
 * and whole files only. At these sizes the colour differences, which cameras store at half the
 * resolution, need no enlarging; beyond them the JDK's decoder and the scaler are as fast. Anything
 * odd ends in an {@link IOException}: then a more patient decoder has to do it. Not thread-safe.
 */
public final class ShrinkingDecoder {

  /** The most eighths that can be had. */
  public static final int MOST_EIGHTHS = 4;

  private static final int BLOCK = 8;

  private final Size size;
  private final Tables tables;
  private final BitInput input;
  private final List<Component> components;
  private final Unit unit;

  /**
   * A unit of the scan.
   *
   * @param width pixels across of the result that it makes
   * @param height pixels down of the result that it makes
   * @param across how many make a row of units: as many as the whole picture needs, since the last
   *     one is there even when its pixels are too few for one of the result
   */
  private record Unit(int width, int height, int across) {}

  private ShrinkingDecoder(
      Size size, Tables tables, BitInput input, List<Component> components, Unit unit) {
    this.size = size;
    this.tables = tables;
    this.input = input;
    this.components = components;
    this.unit = unit;
  }

  /**
   * Prepares decoding.
   *
   * @param full size of the whole picture, at least one pixel on each edge at {@code eighths}
   * @param segments the tables and the frame header
   * @param eighths of each edge that the result has, 1 to 4
   * @param scanStart where the marker of the scan stands
   */
  public static ShrinkingDecoder open(
      Size full, byte[] segments, int eighths, ByteSource source, long scanStart)
      throws IOException {
    Tables tables = Tables.read(segments);
    ScanHeader scan = ScanHeader.read(source, scanStart, tables);
    Size size = sizeAt(eighths, full);
    int across = Math.ceilDiv(full.width(), BLOCK * scan.across());
    Unit unit = new Unit(eighths * scan.across(), eighths * scan.down(), across);
    BitInput input = new BitInput(source, scan.dataStart());
    return new ShrinkingDecoder(size, tables, input, scan.components(tables, eighths), unit);
  }

  /** The fewest eighths of {@code full} that still are as large as {@code target}. */
  public static int eighths(Size full, Size target) {
    int across = Math.ceilDiv(target.width() * BLOCK, full.width());
    int down = Math.ceilDiv(target.height() * BLOCK, full.height());
    return Math.max(across, down);
  }

  private static Size sizeAt(int eighths, Size full) {
    return new Size(full.width() * eighths / BLOCK, full.height() * eighths / BLOCK);
  }

  /** The size of the result; samples that would need more pixels than there are, are left out. */
  public Size size() {
    return size;
  }

  /**
   * Decodes.
   *
   * @param sink gets the rows, components side by side; the arrays may be longer than a row
   * @param check called for each row of units; may throw to end the decoding
   */
  public void decode(RowSink sink, Runnable check) throws IOException {
    byte[][] rows = new byte[unit.height()][unit.across() * unit.width() * components.size()];
    int done = 0;
    for (int top = 0; top < size.height(); top += unit.height()) {
      check.run();
      for (int column = 0; column < unit.across(); column++, done++) {
        restartIfDue(done);
        readUnit(column, rows);
      }
      input.checkEnd();
      for (int y = 0; y < unit.height() && top + y < size.height(); y++) {
        sink.row(rows[y]);
      }
    }
  }

  private void readUnit(int column, byte[][] rows) throws IOException {
    for (int channel = 0; channel < components.size(); channel++) {
      components.get(channel).read(input, column, rows, channel, components.size());
    }
  }

  private void restartIfDue(int done) throws IOException {
    int interval = tables.restartInterval();
    if (interval > 0 && done > 0 && done % interval == 0) {
      input.restart(done / interval - 1);
      components.forEach(Component::restart);
    }
  }
}
