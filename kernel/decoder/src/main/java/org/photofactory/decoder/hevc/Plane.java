package org.photofactory.decoder.hevc;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.photofactory.decoder.picture.Extent;

/**
 * Samples of 8 bits of one kind, outside of the Java heap.
 *
 * @param extent how many there are, across and down
 * @param stride from the start of a row to that of the next, in bytes; at least the width
 */
public record Plane(MemorySegment samples, Extent extent, int stride) {

  /** Copies all of it into a larger one; what would reach beyond that is left out. */
  void copyTo(Plane target, int left, int top) {
    int width = Math.min(extent.width(), target.extent.width() - left);
    int height = Math.min(extent.height(), target.extent.height() - top);
    for (int y = 0; y < height && width > 0; y++) {
      long to = (long) (top + y) * target.stride + left;
      MemorySegment.copy(
          samples,
          ValueLayout.JAVA_BYTE,
          (long) y * stride,
          target.samples,
          ValueLayout.JAVA_BYTE,
          to,
          width);
    }
  }
}
