package org.photofactory.decoder.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.decoder.picture.HeifLayout.Range;

/**
 * The boxes of a HEIC or AVIF file (ISO/IEC 14496-12). What cannot be read is thrown as {@link
 * IndexOutOfBoundsException} or {@link IllegalArgumentException}.
 */
final class HeifBoxes {

  private final ByteBuffer file;

  HeifBoxes(ByteBuffer file) {
    this.file = file;
  }

  /** A box, by where its content is. */
  record Box(String type, int start, int end) {}

  /** The first box of a type on the top level. */
  Box top(String type) {
    return child(new Box("", 0, file.limit()), 0, type);
  }

  /**
   * The first box of a type within another.
   *
   * @param skip bytes before the first box within
   */
  Box child(Box parent, int skip, String type) {
    return children(parent, skip).stream()
        .filter(box -> box.type().equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no box " + type));
  }

  List<Box> children(Box parent, int skip) {
    List<Box> boxes = new ArrayList<>();
    int at = parent.start() + skip;
    while (at + 8 <= parent.end()) {
      long length = Integer.toUnsignedLong(file.getInt(at));
      int header = 8;
      if (length == 1) {
        length = file.getLong(at + 8);
        header = 16;
      }
      // A length may be anything: what is added to it could come out anywhere.
      if (length != 0 && (length < header || length > parent.end() - at)) {
        break;
      }
      long end = length == 0 ? parent.end() : at + length;
      boxes.add(new Box(text(at + 4), at + header, (int) end));
      at = (int) end;
    }
    return boxes;
  }

  /** Bytes of the file, which must be there. */
  Range range(long start, long end) {
    if (start < 0 || end < start || end > file.limit()) {
      throw new IllegalArgumentException("nothing from " + start + " to " + end);
    }
    return new Range((int) start, (int) end);
  }

  /** Of the whole file. */
  int length() {
    return file.limit();
  }

  /** Four letters. */
  String text(int at) {
    byte[] name = new byte[4];
    file.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  int octet(int at) {
    return file.get(at) & 255;
  }

  int pair(int at) {
    return Short.toUnsignedInt(file.getShort(at));
  }

  int quad(int at) {
    return file.getInt(at);
  }
}
