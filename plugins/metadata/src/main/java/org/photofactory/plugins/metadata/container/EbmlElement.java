package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.plugins.metadata.bytes.ByteSource;
import org.photofactory.plugins.metadata.bytes.DamagedException;

/**
 * An element of a Matroska file.
 *
 * @param id its identifier, marker bit and all
 * @param content without the head, cut at the end of the file
 */
record EbmlElement(int id, ByteSource content) {

  private static final int MAX_ELEMENTS = 4096;

  /** Film data; what interests us stands before it. */
  private static final int CLUSTER = 0x1F43B675;

  /** The elements of a source, up to the first film data or nonsense. */
  static List<EbmlElement> in(ByteSource bytes) throws IOException {
    List<EbmlElement> elements = new ArrayList<>();
    long at = 0;
    while (at < bytes.length() && elements.size() < MAX_ELEMENTS) {
      int idLength = widthOf(bytes.unsigned8(at), 4);
      int sizeLength = widthOf(bytes.unsigned8(at + idLength), 8);
      int id = (int) number(bytes, at, idLength);
      if (id == CLUSTER) {
        return elements;
      }
      long start = at + idLength + sizeLength;
      long end = end(bytes, start, number(bytes, at + idLength, sizeLength), sizeLength);
      elements.add(new EbmlElement(id, bytes.slice(start, end)));
      at = end;
    }
    return elements;
  }

  /** The content as a whole number; signed when it has eight bytes. */
  long number() throws IOException {
    return number(content, 0, (int) Math.min(8, content.length()));
  }

  /** The content as a decimal number of four or eight bytes. */
  double decimal() throws IOException {
    return content.length() == 4
        ? Float.intBitsToFloat(content.signed32(0))
        : Double.longBitsToDouble(content.signed64(0));
  }

  /** The size lies behind a marker bit; all other bits set means that it reaches to the end. */
  private static long end(ByteSource bytes, long start, long marked, int sizeLength) {
    long marker = 1L << 7 * sizeLength;
    long size = marked - marker;
    boolean open = size == marker - 1;
    return open || size > bytes.length() - start ? bytes.length() : start + size;
  }

  /** Leading zeros of the first byte tell how many bytes follow. */
  private static int widthOf(int first, int longest) throws DamagedException {
    int width = Integer.numberOfLeadingZeros(first) - 23;
    if (width > longest) {
      throw new DamagedException("a number of " + width + " bytes");
    }
    return width;
  }

  private static long number(ByteSource bytes, long offset, int length) throws IOException {
    long value = 0;
    for (int index = 0; index < length; index++) {
      value = value << 8 | bytes.unsigned8(offset + index);
    }
    return value;
  }
}
