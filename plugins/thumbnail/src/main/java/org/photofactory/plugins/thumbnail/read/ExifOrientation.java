package org.photofactory.plugins.thumbnail.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.photofactory.plugins.thumbnail.pixels.Turn;

/**
 * Reads the orientation (tag 274 of IFD0, TIFF 6.0 and EXIF 2.32) and nothing else. Whatever is
 * broken counts as upright.
 */
public final class ExifOrientation {

  private static final int TAG = 274;
  private static final int BYTE = 1;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int ENTRY_LENGTH = 12;
  private static final int MOST_ENTRIES = 512;

  /** Gives up to {@code count} bytes at a position counted from the TIFF header. */
  @FunctionalInterface
  public interface Source {
    ByteBuffer upTo(long position, int count) throws IOException;
  }

  private ExifOrientation() {}

  /** The turn that an EXIF block in memory asks for. */
  public static Turn of(ByteBuffer block) {
    try {
      return of(
          (position, count) -> {
            int start = (int) Math.max(0, Math.min(position, block.limit()));
            return block.slice(start, Math.min(count, block.limit() - start));
          });
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The turn that a TIFF file or an EXIF block asks for. */
  public static Turn of(Source source) throws IOException {
    ByteBuffer header = source.upTo(0, 8);
    if (header.remaining() < 8) {
      return Turn.NONE;
    }
    ByteOrder order = header.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    long directory = Integer.toUnsignedLong(header.order(order).getInt(4));
    ByteBuffer count = source.upTo(directory, 2).order(order);
    if (count.remaining() < 2) {
      return Turn.NONE;
    }
    int entries = Math.min(MOST_ENTRIES, Short.toUnsignedInt(count.getShort(count.position())));
    return find(source.upTo(directory + 2, entries * ENTRY_LENGTH).order(order));
  }

  private static Turn find(ByteBuffer entries) {
    for (int at = entries.position(); at + ENTRY_LENGTH <= entries.limit(); at += ENTRY_LENGTH) {
      if (Short.toUnsignedInt(entries.getShort(at)) == TAG) {
        return Turn.ofExif(value(entries, at));
      }
    }
    return Turn.NONE;
  }

  /** Some programs write it wider or narrower than EXIF asks for. */
  private static int value(ByteBuffer entries, int at) {
    return switch (entries.getShort(at + 2)) {
      case BYTE -> entries.get(at + 8);
      case SHORT -> entries.getShort(at + 8);
      case LONG -> entries.getInt(at + 8);
      default -> 0;
    };
  }
}
