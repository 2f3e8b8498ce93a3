package org.photofactory.decoder.vips;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.photofactory.decoder.hevc.Plane;
import org.photofactory.decoder.hevc.Planes;
import org.photofactory.decoder.picture.Extent;
import org.photofactory.decoder.picture.YcbcrRows;
import org.photofactory.decoder.vips.Bench.Image;

/**
 * Makes a picture smaller plane by plane, and only then red, green and blue of it: that is half of
 * the work or less. Its colours come in half of the size of its brightness, since the JPEG files
 * that are made of it have no more.
 */
record PlanarImages(Bench bench) {

  private static final int CHANNELS = 3;

  /** Three bands of 8 bits in another size, exactly this. */
  Image coloured(Planes planes, Extent target) throws VipsException {
    Extent half = new Extent((target.width() + 1) / 2, (target.height() + 1) / 2);
    MemorySegment luma = samples(planes.luma(), target);
    MemorySegment cb = samples(planes.cb(), half);
    MemorySegment cr = samples(planes.cr(), half);
    MemorySegment result = bench.room(target.area() * CHANNELS);
    YcbcrRows rows = new YcbcrRows(planes.meaning(), half.width());
    byte[] blues = new byte[half.width()];
    byte[] reds = new byte[half.width()];
    byte[] lumas = new byte[half.width() * 2];
    byte[] line = new byte[lumas.length * CHANNELS];
    for (int y = 0; y < target.height(); y++) {
      if (y % 2 == 0) {
        take(cb, y / 2, half.width(), blues);
        take(cr, y / 2, half.width(), reds);
        rows.colours(blues, reds);
      }
      take(luma, y, target.width(), lumas);
      rows.row(lumas, line);
      int length = target.width() * CHANNELS;
      MemorySegment.copy(line, 0, result, ValueLayout.JAVA_BYTE, (long) y * length, length);
    }
    return bench.ofSamples(result, target, CHANNELS);
  }

  private static void take(MemorySegment samples, int y, int width, byte[] row) {
    MemorySegment.copy(samples, ValueLayout.JAVA_BYTE, (long) y * width, row, 0, width);
  }

  private MemorySegment samples(Plane plane, Extent extent) throws VipsException {
    Image image = bench.ofSamples(plane.samples(), plane.extent(), 1);
    return bench.computedSamples(
        extent.equals(image.extent()) ? image : bench.resized(image, extent));
  }
}
