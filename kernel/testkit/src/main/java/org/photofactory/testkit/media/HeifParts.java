package org.photofactory.testkit.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Changes HEIC and AVIF files of one picture, as {@code heif-enc} makes them. */
public final class HeifParts {

  private static final int HEADER = 8;

  private HeifParts() {}

  /**
   * A file whose container turns its picture as an EXIF orientation would: first {@code irot}, then
   * {@code imir}.
   */
  public static byte[] turned(byte[] heif, int orientation) {
    int quarters = new int[] {0, 0, 2, 0, 1, 3, 3, 1}[orientation - 1];
    byte[] result = withProperty(heif, "irot", (byte) quarters);
    return switch (orientation) {
      case 2 -> withProperty(result, "imir", (byte) 1);
      case 4, 5, 7 -> withProperty(result, "imir", (byte) 0);
      default -> result;
    };
  }

  /** A file that says what its colours mean, by the numbers of H.273. */
  public static byte[] coloured(byte[] heif, int primaries, int transfer) {
    int at = find(heif, "nclx");
    if (at < 0) {
      byte[] none = {'n', 'c', 'l', 'x', 0, 0, 0, 0, 0, 6, (byte) 0x80};
      return coloured(withProperty(heif, "colr", none), primaries, transfer);
    }
    byte[] result = heif.clone();
    ByteBuffer.wrap(result).putShort(at + 4, (short) primaries).putShort(at + 6, (short) transfer);
    return result;
  }

  /** A file with another property of its picture. */
  public static byte[] withProperty(byte[] heif, String type, byte... content) {
    int properties = find(heif, "ipco") - 4;
    int associations = find(heif, "ipma") - 4;
    ByteBuffer file = ByteBuffer.wrap(heif.clone());
    int end = properties + file.getInt(properties);
    int count = count(file, properties + HEADER, end);
    int box = HEADER + content.length;
    int number = associations + HEADER + 10;
    file.put(number, (byte) (file.get(number) + 1));
    grow(file, "meta", box + 1);
    grow(file, "iprp", box + 1);
    grow(file, "ipco", box);
    grow(file, "ipma", 1);
    int offset = find(heif, "iloc") + 16;
    file.putInt(offset, file.getInt(offset) + box + 1);
    int last = associations + file.getInt(associations) - 1;
    ByteBuffer result = ByteBuffer.allocate(heif.length + box + 1);
    result.put(file.array(), 0, end).putInt(box).put(latin(type)).put(content);
    result.put(file.array(), end, last - end).put((byte) (count + 1));
    return result.put(file.array(), last, heif.length - last).array();
  }

  private static int count(ByteBuffer file, int start, int end) {
    int count = 0;
    for (int at = start; at < end; at += file.getInt(at)) {
      count++;
    }
    return count;
  }

  private static void grow(ByteBuffer file, String type, int bytes) {
    int at = find(file.array(), type) - 4;
    file.putInt(at, file.getInt(at) + bytes);
  }

  /** Where four letters are; -1 where they are not. */
  private static int find(byte[] file, String type) {
    return new String(file, StandardCharsets.ISO_8859_1).indexOf(type);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
