package org.photofactory.plugins.thumbnail.raw;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makers whose largest picture is told only in their own note within the EXIF directory. How each
 * note starts and what its offsets count from is known from the documentation of ExifTool's tag
 * tables.
 */
enum MakerNote {
  /** A TIFF tree of its own. */
  NIKON("Nikon\0\2", 10, Base.NESTED, new Tags(0x201, 0x202, 0x11)),
  OM_SYSTEM("OM SYSTEM\0", 16, Base.NOTE, new Tags(0x101, 0x102, 0x2020)),
  OLYMPUS("OLYMPUS\0", 12, Base.NOTE, new Tags(0x101, 0x102, 0x2020)),
  OLD_OLYMPUS("OLYMP\0", 8, Base.FILE, new Tags(0x101, 0x102, 0x2020)),
  PENTAX("PENTAX \0", 10, Base.NOTE, new Tags(4, 3, Tags.NONE)),
  OLD_PENTAX("AOC\0", 6, Base.FILE, new Tags(4, 3, Tags.NONE)),
  /** Samsung and others start with the directory at once. */
  PLAIN("", 0, Base.FILE, new Tags(0x201, 0x202, 0x35));

  /** What the offsets in a note count from. */
  private enum Base {
    FILE,
    NOTE,
    NESTED
  }

  /**
   * The tags of a note that matter here.
   *
   * @param position where the picture starts
   * @param length how long it is
   * @param directory where a directory with these tags stands
   */
  record Tags(int position, int length, int directory) {

    /** No such tag: TIFF's own tags start at 254, and makers leave 0xffff out. */
    static final int NONE = 0xffff;
  }

  /** Gets the directory of a note. */
  @FunctionalInterface
  interface Visitor {
    void directory(Directory.Tree tree, long offset, Tags tags) throws IOException;
  }

  private static final int LONGEST_START = 16;

  private final byte[] start;
  private final int length;
  private final Base base;
  private final Tags tags;

  MakerNote(String start, int length, Base base, Tags tags) {
    this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    this.length = length;
    this.base = base;
    this.tags = tags;
  }

  static void read(Directory.Tree tree, Directory.Entry note, Visitor visitor) throws IOException {
    long position = tree.base() + note.offset();
    byte[] head = tree.file().upTo(position, LONGEST_START).array();
    Optional<MakerNote> maker =
        Arrays.stream(values()).filter(known -> known.starts(head)).findFirst();
    if (maker.isPresent()) {
      maker.get().visit(tree, note, visitor);
    }
  }

  private boolean starts(byte[] head) {
    return head.length >= start.length
        && Arrays.equals(head, 0, start.length, start, 0, start.length);
  }

  private void visit(Directory.Tree tree, Directory.Entry note, Visitor visitor)
      throws IOException {
    long position = tree.base() + note.offset();
    Directory.Tree own = new Directory.Tree(tree.file(), position, order(tree, position));
    switch (base) {
      case FILE -> {
        Directory.Tree around = new Directory.Tree(tree.file(), tree.base(), own.order());
        visitor.directory(around, note.offset() + length, tags);
      }
      case NOTE -> visitor.directory(own, length, tags);
      case NESTED -> {
        Directory.Tree nested = Directory.Tree.at(tree.file(), position + length);
        visitor.directory(nested, nested.first(), tags);
      }
    }
  }

  /** Two letters before the directory, or the order of the file around the note. */
  private ByteOrder order(Directory.Tree tree, long position) throws IOException {
    byte[] head = tree.file().at(position, length).array();
    for (int at = 0; at + 1 < length; at++) {
      if (head[at] == 'I' && head[at + 1] == 'I') {
        return ByteOrder.LITTLE_ENDIAN;
      }
      if (head[at] == 'M' && head[at + 1] == 'M') {
        return ByteOrder.BIG_ENDIAN;
      }
    }
    return tree.order();
  }
}
