package org.photofactory.plugins.video.motion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Finds the XMP packet among the segments before the picture of a JPEG file. */
final class JpegHead {

  private static final byte[] XMP =
      "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.ISO_8859_1);

  private static final int START_OF_IMAGE = 0xffd8;
  private static final int START_OF_SCAN = 0xffda;
  private static final int APPLICATION_1 = 0xffe1;
  private static final int MARKER = 4;
  private static final int MOST_SEGMENTS = 500;

  private JpegHead() {}

  static boolean isJpeg(PictureFile file) throws IOException {
    ByteBuffer start = file.at(0, 2);
    return start.remaining() == 2 && Short.toUnsignedInt(start.getShort()) == START_OF_IMAGE;
  }

  static Optional<byte[]> xmp(PictureFile file) throws IOException {
    long position = 2;
    for (int segment = 0; segment < MOST_SEGMENTS; segment++) {
      ByteBuffer head = file.at(position, MARKER + XMP.length);
      int marker = head.remaining() < MARKER ? 0 : Short.toUnsignedInt(head.getShort(0));
      int length = marker <= 0xff00 ? 0 : Short.toUnsignedInt(head.getShort(2));
      if (marker == START_OF_SCAN || length < 2) {
        return Optional.empty();
      }
      if (marker == APPLICATION_1 && isXmp(head)) {
        return Optional.of(packet(file, position, length));
      }
      position += 2 + length;
    }
    return Optional.empty();
  }

  private static boolean isXmp(ByteBuffer head) {
    return head.remaining() == MARKER + XMP.length
        && Arrays.equals(head.array(), MARKER, MARKER + XMP.length, XMP, 0, XMP.length);
  }

  private static byte[] packet(PictureFile file, long position, int length) throws IOException {
    int count = Math.max(0, length - 2 - XMP.length);
    ByteBuffer packet = file.at(position + MARKER + XMP.length, count);
    return Arrays.copyOf(packet.array(), packet.remaining());
  }
}
