package org.photofactory.decoder.picture;

import java.lang.foreign.MemorySegment;
import org.photofactory.decoder.protocol.Order;
import org.photofactory.decoder.route.Format;

/**
 * A picture to be decoded.
 *
 * @param order what is asked for
 * @param format what it is
 * @param bytes its file, mapped into memory
 */
public record Job(Order order, Format format, MemorySegment bytes) {

  private static final long MEGAPIXEL = 1_000_000;

  /** The same with other bytes. */
  public Job with(MemorySegment others) {
    return new Job(order, format, others);
  }

  /** Refuses pictures that are larger than allowed, before anything of them is decoded. */
  public void checkSize(Extent extent) throws RefusedException {
    if (extent.area() > order.limits().maxPixels()) {
      throw RefusedException.tooLarge(extent.area() / MEGAPIXEL);
    }
  }
}
