package org.photofactory.plugins.metadata.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes small files of boxes, chunks and tags. */
final class Made {

  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int RATIONAL = 5;
  private static final int ENTRY = 12;

  private Made() {}

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] int8(int... values) {
    byte[] bytes = new byte[values.length];
    for (int index = 0; index < values.length; index++) {
      bytes[index] = (byte) values[index];
    }
    return bytes;
  }

  static byte[] int16(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length);
    Arrays.stream(values).forEach(value -> bytes.putShort((short) value));
    return bytes.array();
  }

  static byte[] int32(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    Arrays.stream(values).forEach(value -> bytes.putInt((int) value));
    return bytes.array();
  }

  static byte[] box(String type, byte[]... content) {
    byte[] all = join(content);
    return join(int32(8 + all.length), latin(type), all);
  }

  static byte[] fullBox(String type, byte[]... content) {
    return box(type, int32(0), join(content));
  }

  /** A TIFF tree of one directory with an orientation (SHORT) and some texts by tag. */
  static byte[] tiff(int orientation, Object... tagsAndTexts) {
    int entries = 1 + tagsAndTexts.length / 2;
    int data = 8 + 2 + entries * ENTRY + 4;
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    directory.writeBytes(
        join(int16(entries), int16(0x112, SHORT), int32(1), int16(orientation, 0)));
    for (int pair = 0; pair < tagsAndTexts.length; pair += 2) {
      byte[] text = latin(tagsAndTexts[pair + 1] + "\0");
      directory.writeBytes(join(int16((int) tagsAndTexts[pair], ASCII), int32(text.length)));
      directory.writeBytes(text.length <= 4 ? Arrays.copyOf(text, 4) : int32(data + texts.size()));
      texts.writeBytes(text.length <= 4 ? new byte[0] : text);
    }
    byte[] head = join(latin("MM"), int16(42), int32(8));
    return join(head, directory.toByteArray(), int32(0), texts.toByteArray());
  }

  /** A TIFF tree of one directory with GPS tags, in whole degrees north and east. */
  static byte[] place(int latitude, int longitude) {
    int data = 8 + 2 + 4 * ENTRY + 4;
    return join(
        latin("MM"),
        int16(42),
        int32(8),
        int16(4),
        join(int16(1, ASCII), int32(2), latin("N\0\0\0")),
        join(int16(2, RATIONAL), int32(3, data)),
        join(int16(3, ASCII), int32(2), latin("E\0\0\0")),
        join(int16(4, RATIONAL), int32(3, data + 24)),
        int32(0),
        int32(latitude, 1, 0, 1, 0, 1),
        int32(longitude, 1, 0, 1, 0, 1));
  }
}
