package org.photofactory.decoder.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether the container of a HEIC or AVIF file turns its main picture ({@code irot}, {@code
 * imir}; a turn by nothing counts). If so, the decoder has done it and EXIF only repeats it; if
 * not, EXIF counts. Whatever cannot be read counts as not turned.
 */
public final class HeifTurn {

  private final ByteBuffer file;

  private HeifTurn(ByteBuffer file) {
    this.file = file;
  }

  /** Walks the boxes of a file. */
  public static boolean inContainer(ByteBuffer file) {
    try {
      return new HeifTurn(file).turned();
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      return false;
    }
  }

  private record Box(String type, int start, int end) {}

  private boolean turned() {
    Box meta = child(new Box("", 0, file.limit()), 0, "meta");
    Box properties = child(meta, 4, "iprp");
    List<Box> all = children(child(properties, 0, "ipco"), 0);
    int main = mainItem(child(meta, 4, "pitm"));
    return associated(child(properties, 0, "ipma"), main).stream()
        .filter(index -> index >= 1 && index <= all.size())
        .map(index -> all.get(index - 1).type())
        .anyMatch(type -> type.equals("irot") || type.equals("imir"));
  }

  private int mainItem(Box pitm) {
    boolean wide = file.get(pitm.start()) > 0;
    return wide ? file.getInt(pitm.start() + 4) : unsigned(pitm.start() + 4);
  }

  /** Numbers of the properties of an item, counted from 1. */
  private List<Integer> associated(Box ipma, int item) {
    boolean wideItems = file.get(ipma.start()) > 0;
    boolean wideIndexes = (file.get(ipma.start() + 3) & 1) != 0;
    int count = file.getInt(ipma.start() + 4);
    int at = ipma.start() + 8;
    for (int entry = 0; entry < count; entry++) {
      int id = wideItems ? file.getInt(at) : unsigned(at);
      at += wideItems ? 4 : 2;
      int properties = file.get(at++) & 255;
      if (id == item) {
        return indexes(at, properties, wideIndexes);
      }
      at += properties * (wideIndexes ? 2 : 1);
    }
    return List.of();
  }

  private List<Integer> indexes(int start, int count, boolean wide) {
    List<Integer> indexes = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      indexes.add(wide ? unsigned(start + index * 2) & 0x7fff : file.get(start + index) & 0x7f);
    }
    return indexes;
  }

  private Box child(Box parent, int skip, String type) {
    return children(parent, skip).stream()
        .filter(box -> box.type().equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no box " + type));
  }

  private List<Box> children(Box parent, int skip) {
    List<Box> boxes = new ArrayList<>();
    int at = parent.start() + skip;
    while (at + 8 <= parent.end()) {
      long length = Integer.toUnsignedLong(file.getInt(at));
      int header = 8;
      if (length == 1) {
        length = file.getLong(at + 8);
        header = 16;
      }
      long end = length == 0 ? parent.end() : at + length;
      if (length != 0 && length < header || end > parent.end()) {
        break;
      }
      boxes.add(new Box(type(at + 4), at + header, (int) end));
      at = (int) end;
    }
    return boxes;
  }

  private String type(int at) {
    byte[] name = new byte[4];
    file.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(file.getShort(at));
  }
}
