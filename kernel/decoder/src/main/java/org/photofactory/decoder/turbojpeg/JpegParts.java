package org.photofactory.decoder.turbojpeg;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.photofactory.decoder.picture.ExifOrientation;

/**
 * What the segments before the picture say: orientation and colour profile.
 *
 * @param orientation EXIF orientation; 0 when there is none
 * @param profile colour profile; empty when there is none
 */
record JpegParts(int orientation, byte[] profile) {

  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int START_OF_SCAN = 0xda;
  private static final String EXIF = "Exif\0\0";
  private static final String ICC = "ICC_PROFILE\0";

  /** Reads them; what is broken counts as not there. */
  static JpegParts of(MemorySegment jpeg) {
    int orientation = 0;
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    long at = 2;
    while (at + 4 <= jpeg.byteSize() && at(jpeg, at) == 0xff && at(jpeg, at + 1) != START_OF_SCAN) {
      long end = at + 2 + (at(jpeg, at + 2) << 8 | at(jpeg, at + 3));
      if (end > jpeg.byteSize()) {
        break;
      }
      byte[] body = jpeg.asSlice(at + 4, Math.max(0, end - at - 4)).toArray(ValueLayout.JAVA_BYTE);
      if (at(jpeg, at + 1) == APP1 && begins(body, EXIF) && orientation == 0) {
        orientation = ExifOrientation.of(body);
      } else if (at(jpeg, at + 1) == APP2 && begins(body, ICC) && body.length > 14) {
        profile.write(body, 14, body.length - 14);
      }
      at = end;
    }
    return new JpegParts(orientation, profile.toByteArray());
  }

  private static int at(MemorySegment jpeg, long position) {
    return jpeg.get(ValueLayout.JAVA_BYTE, position) & 255;
  }

  private static boolean begins(byte[] body, String text) {
    byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
    return body.length >= start.length
        && java.util.Arrays.equals(body, 0, start.length, start, 0, start.length);
  }
}
