package org.photofactory.plugins.thumbnail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Gives a TIFF file an orientation, in place of a tag that says nothing of interest. */
final class TiffOrientation {

  private static final int ORIENTATION = 274;

  private TiffOrientation() {}

  /** Moves the first directory to the end, with one entry more. */
  static byte[] set(byte[] tiff, int orientation) {
    ByteOrder order = tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    ByteBuffer old = ByteBuffer.wrap(tiff).order(order);
    int directory = old.getInt(4);
    int count = old.getShort(directory) & 0xffff;
    ByteBuffer file = ByteBuffer.allocate(tiff.length + 2 + (count + 1) * 12 + 4).order(order);
    file.put(tiff).putInt(4, tiff.length);
    file.putShort((short) (count + 1));
    boolean written = false;
    for (int index = 0; index < count; index++) {
      int entry = directory + 2 + index * 12;
      if (!written && (old.getShort(entry) & 0xffff) > ORIENTATION) {
        putOrientation(file, orientation);
        written = true;
      }
      file.put(tiff, entry, 12);
    }
    return file.putInt(0).array();
  }

  private static void putOrientation(ByteBuffer file, int orientation) {
    file.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
    file.putShort((short) orientation).putShort((short) 0);
  }
}
