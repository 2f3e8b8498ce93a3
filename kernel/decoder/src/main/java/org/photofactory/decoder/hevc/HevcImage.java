package org.photofactory.decoder.hevc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.photofactory.decoder.picture.Extent;
import org.photofactory.decoder.picture.Ycbcr;
import org.photofactory.decoder.system.Call;

/** A picture in the library's memory, until it is asked for anything else. */
record HevcImage(HevcFunctions functions, MemorySegment image) {

  private static final int HALVED = 1;
  private static final int BITS = 8;

  /** The number that its data were given. */
  int number() {
    return (int) (long) Call.of(() -> (long) functions.time.invokeExact(image));
  }

  /**
   * Its planes.
   *
   * @throws HevcException when it has others than usual
   */
  Planes planes() throws HevcException {
    if (functions.number(functions.chroma, image) != HALVED) {
      throw new HevcException("not 4:2:0");
    }
    return new Planes(plane(0), plane(1), plane(2), meaning());
  }

  private Ycbcr meaning() {
    return new Ycbcr(
        functions.number(functions.matrix, image),
        functions.number(functions.fullRange, image) != 0);
  }

  private Plane plane(int channel) throws HevcException {
    int width = functions.number(functions.width, image, channel);
    int height = functions.number(functions.height, image, channel);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment stride = arena.allocate(ValueLayout.JAVA_INT);
      MemorySegment samples =
          Call.of(() -> (MemorySegment) functions.plane.invokeExact(image, channel, stride));
      int row = stride.get(ValueLayout.JAVA_INT, 0);
      boolean there = !samples.equals(MemorySegment.NULL) && width > 0 && height > 0;
      if (!there || row < width || functions.number(functions.bits, image, channel) != BITS) {
        throw new HevcException("no plane " + channel + " of 8 bits");
      }
      long length = (long) row * (height - 1) + width;
      return new Plane(samples.reinterpret(length), new Extent(width, height), row);
    }
  }
}
