package org.photofactory.plugins.metadata.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.metadata.bytes.ByteSource;

/**
 * A box of the ISO base media format, which QuickTime calls an atom.
 *
 * @param type four characters
 * @param content without the head, cut at the end of the file
 */
record Box(String type, ByteSource content) {

  private static final int MAX_BOXES = 4096;
  private static final int HEAD = 8;
  private static final int LONG_HEAD = 16;

  /** Length code of a box that reaches to the end. */
  private static final int TO_THE_END = 0;

  /** Length code of a box whose length stands in 64 bits. */
  private static final int LONG_LENGTH = 1;

  /** All boxes of a source, up to the first that makes no sense. */
  static List<Box> in(ByteSource bytes) throws IOException {
    return in(bytes, 0);
  }

  /** All boxes from {@code start} on. */
  static List<Box> in(ByteSource bytes, long start) throws IOException {
    List<Box> boxes = new ArrayList<>();
    long at = start;
    while (at + HEAD <= bytes.length() && boxes.size() < MAX_BOXES) {
      long length = length(bytes, at);
      long head = bytes.unsigned32(at) == LONG_LENGTH ? LONG_HEAD : HEAD;
      if (length < head) {
        return boxes;
      }
      long end = Math.min(bytes.length(), at + Math.min(length, bytes.length()));
      boxes.add(new Box(bytes.latin(at + 4, 4), bytes.slice(at + head, end)));
      at = end;
    }
    return boxes;
  }

  /** The boxes inside. */
  List<Box> children() throws IOException {
    return in(content, 0);
  }

  /** The boxes inside that stand after the version and flags of a full box. */
  List<Box> childrenOfFull() throws IOException {
    return in(content, 4);
  }

  /** The first of a type. */
  static Optional<Box> first(List<Box> boxes, String type) {
    return boxes.stream().filter(box -> box.type.equals(type)).findFirst();
  }

  /** The content of the first box on a path of types; empty when there is none. */
  static Optional<ByteSource> find(List<Box> boxes, String... path) throws IOException {
    List<Box> level = boxes;
    Optional<Box> found = Optional.empty();
    for (String type : path) {
      found = first(level, type);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      level = found.get().children();
    }
    return found.map(Box::content);
  }

  private static long length(ByteSource bytes, long at) throws IOException {
    long code = bytes.unsigned32(at);
    if (code == TO_THE_END) {
      return bytes.length() - at;
    }
    return code == LONG_LENGTH && at + LONG_HEAD <= bytes.length() ? bytes.signed64(at + 8) : code;
  }
}
