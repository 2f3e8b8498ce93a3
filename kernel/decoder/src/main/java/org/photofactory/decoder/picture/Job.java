package org.photofactory.decoder.picture;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Optional;
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

  /** The file for those who read single numbers; some cameras write descriptions at its end. */
  public ByteBuffer file() {
    return bytes.asSlice(0, Math.min(bytes.byteSize(), Integer.MAX_VALUE)).asByteBuffer();
  }

  /**
   * How to turn it, as EXIF numbers it: the asker only knows it for files that do not say it.
   *
   * @param own what the file says; 0 or 1 when it says nothing
   */
  public int orientation(int own) {
    int given = order.source().orientation();
    return own <= 1 && given > 0 ? given : Math.max(1, own);
  }

  /** Refuses pictures that say so in their header, before a library looks at them. */
  public void checkHeader() throws RefusedException {
    Optional<Extent> claimed = HeaderSize.of(format, file());
    if (claimed.isPresent()) {
      checkSize(claimed.get());
    }
  }

  /** Refuses pictures that are larger than allowed, before anything of them is decoded. */
  public void checkSize(Extent extent) throws RefusedException {
    if (extent.area() > order.limits().maxPixels()) {
      throw RefusedException.tooLarge(extent.area() / MEGAPIXEL);
    }
  }
}
