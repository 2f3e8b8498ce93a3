package org.photofactory.decoder.turbojpeg;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.photofactory.decoder.picture.Extent;

/**
 * Red, green and blue of a picture outside of the Java heap.
 *
 * @param extent its size
 * @param rgb row by row
 */
record Samples(Extent extent, MemorySegment rgb) {

  private static final int CHANNELS = 3;

  static Samples of(Arena arena, Extent extent) {
    return new Samples(extent, arena.allocate(extent.area() * CHANNELS));
  }

  /** A smaller one: each pixel is the mean of the area that it covers. */
  Samples scaledTo(Extent target, Arena arena) {
    if (target.equals(extent)) {
      return this;
    }
    Samples result = of(arena, target);
    byte[] row = new byte[extent.width() * CHANNELS];
    byte[] line = new byte[target.width() * CHANNELS];
    AreaRows rows = new AreaRows(extent, target);
    for (int y = 0; y < target.height(); y++) {
      for (int from = rows.first(y); from <= rows.last(y); from++) {
        MemorySegment.copy(
            rgb, ValueLayout.JAVA_BYTE, (long) from * row.length, row, 0, row.length);
        rows.add(row, from, y);
      }
      rows.finish(line);
      MemorySegment.copy(
          line, 0, result.rgb, ValueLayout.JAVA_BYTE, (long) y * line.length, line.length);
    }
    return result;
  }

  /** Turned and mirrored as an EXIF orientation asks for. */
  Samples upright(int orientation, Arena arena) {
    if (orientation <= 1) {
      return this;
    }
    Samples result = of(arena, extent.upright(orientation));
    int width = result.extent.width();
    byte[] line = new byte[width * CHANNELS];
    for (int y = 0; y < result.extent.height(); y++) {
      for (int x = 0; x < width; x++) {
        long from = position(x, y, orientation) * CHANNELS;
        for (int channel = 0; channel < CHANNELS; channel++) {
          line[x * CHANNELS + channel] = rgb.get(ValueLayout.JAVA_BYTE, from + channel);
        }
      }
      MemorySegment.copy(
          line, 0, result.rgb, ValueLayout.JAVA_BYTE, (long) y * line.length, line.length);
    }
    return result;
  }

  byte[] bytes() {
    return rgb.toArray(ValueLayout.JAVA_BYTE);
  }

  /** Where the pixel comes from that is shown at a place. */
  private long position(int x, int y, int orientation) {
    int right = extent.width() - 1;
    int bottom = extent.height() - 1;
    return switch (orientation) {
      case 2 -> at(right - x, y);
      case 3 -> at(right - x, bottom - y);
      case 4 -> at(x, bottom - y);
      case 5 -> at(y, x);
      case 6 -> at(y, bottom - x);
      case 7 -> at(right - y, bottom - x);
      case 8 -> at(right - y, x);
      default -> at(x, y);
    };
  }

  private long at(int x, int y) {
    return (long) y * extent.width() + x;
  }
}
