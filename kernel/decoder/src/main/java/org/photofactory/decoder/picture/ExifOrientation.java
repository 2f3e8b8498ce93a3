package org.photofactory.decoder.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the orientation (tag 274 of IFD0) of an EXIF block and nothing else. */
public final class ExifOrientation {

  private static final int TAG = 274;
  private static final int ENTRY_LENGTH = 12;
  private static final int PREFIX = 6;

  private ExifOrientation() {}

  /**
   * The orientation, 1 to 8.
   *
   * @param block a TIFF header and what follows it, with or without {@code Exif} before it
   * @return 0 when there is none
   */
  public static int of(byte[] block) {
    int start = block.length > PREFIX && block[0] == 'E' && block[1] == 'x' ? PREFIX : 0;
    ByteBuffer tiff = ByteBuffer.wrap(block, start, block.length - start).slice();
    try {
      return read(tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN));
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      return 0;
    }
  }

  private static int read(ByteBuffer tiff) {
    int directory = tiff.getInt(4);
    int count = Short.toUnsignedInt(tiff.getShort(directory));
    for (int index = 0; index < count; index++) {
      int entry = directory + 2 + index * ENTRY_LENGTH;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? value : 0;
      }
    }
    return 0;
  }
}
