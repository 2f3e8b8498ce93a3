package org.photofactory.decoder.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.photofactory.decoder.picture.HeifBoxes.Box;
import org.photofactory.decoder.picture.HeifLayout.Range;

/**
 * Where the data of a HEIC or AVIF picture lie: its own, or those of the tiles that it is put
 * together from. New versions of libheif say nothing of tiles that are not there.
 *
 * @param meta the box with all descriptions
 */
record HeifExtents(HeifBoxes boxes, Box meta) {

  private static final int IN_FILE = 0;
  private static final int IN_DESCRIPTIONS = 1;

  /** Whether all data of an item are within a file of this length. */
  boolean within(int item, long length) {
    Set<Integer> needed = needed(item);
    return new Locations(boxes, boxes.child(meta, 4, "iloc")).end(needed) <= length;
  }

  /** Where the data of an item are, for those that lie in one piece; small ones do in the box. */
  Range range(int item) {
    return new Locations(boxes, boxes.child(meta, 4, "iloc")).range(item, meta);
  }

  /** The items that an item is derived from, in their order. */
  List<Integer> parts(int item) {
    Deque<Integer> parts = new ArrayDeque<>();
    addParts(boxes.child(meta, 4, "iref"), item, parts);
    return List.copyOf(parts);
  }

  /** An item and those that it is derived from. */
  Set<Integer> needed(int item) {
    Set<Integer> found = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(Set.of(item));
    Optional<Box> references =
        boxes.children(meta, 4).stream().filter(box -> box.type().equals("iref")).findFirst();
    while (!open.isEmpty()) {
      int next = open.pop();
      if (found.add(next)) {
        references.ifPresent(box -> addParts(box, next, open));
      }
    }
    return found;
  }

  private void addParts(Box references, int item, Deque<Integer> open) {
    boolean wide = boxes.octet(references.start()) > 0;
    int size = wide ? 4 : 2;
    for (Box box : boxes.children(references, 4)) {
      if (box.type().equals("dimg") && number(box.start(), wide) == item) {
        int count = boxes.pair(box.start() + size);
        for (int index = 0; index < count; index++) {
          open.add(number(box.start() + size + 2 + index * size, wide));
        }
      }
    }
  }

  private int number(int at, boolean wide) {
    return wide ? boxes.quad(at) : boxes.pair(at);
  }

  /** Reads the box {@code iloc} from its start to its end. */
  private static final class Locations {

    private final HeifBoxes boxes;
    private final int version;
    private final int sizes;
    private int at;

    /** Of the item that was read last. */
    private long method;

    private long pieces;
    private long start;
    private long last;

    Locations(HeifBoxes boxes, Box iloc) {
      this.boxes = boxes;
      this.version = boxes.octet(iloc.start());
      this.sizes = boxes.pair(iloc.start() + 4);
      this.at = iloc.start() + 6;
    }

    Range range(int item, Box meta) {
      long count = read(version < 2 ? 2 : 4);
      for (long index = 0; index < count; index++) {
        int next = (int) read(version < 2 ? 2 : 4);
        endOfItem();
        if (next == item && pieces == 1 && method <= IN_DESCRIPTIONS) {
          int from = method == IN_FILE ? 0 : boxes.child(meta, 4, "idat").start();
          return boxes.range(from + start, from + last);
        }
      }
      throw new IllegalArgumentException("no data of " + item + " in one piece");
    }

    /** Where the last of the data of items ends. */
    long end(Set<Integer> items) {
      long end = 0;
      long count = read(version < 2 ? 2 : 4);
      for (long index = 0; index < count; index++) {
        int item = (int) read(version < 2 ? 2 : 4);
        long last = endOfItem();
        end = items.contains(item) ? Math.max(end, last) : end;
      }
      return end;
    }

    private long endOfItem() {
      method = version > 0 ? read(2) & 15 : IN_FILE;
      read(2);
      long base = read(sizes >> 4 & 15);
      long count = read(2);
      long end = 0;
      pieces = count;
      // What takes no room in the box says nothing, however often.
      for (long index = 0; index < count && (sizes & 0xff0f) != 0; index++) {
        read(version > 0 ? sizes & 15 : 0);
        long offset = base + read(sizes >> 12 & 15);
        start = index == 0 ? offset : start;
        end = Math.max(end, offset + read(sizes >> 8 & 15));
      }
      last = end;
      return method == IN_FILE ? end : 0;
    }

    private long read(int bytes) {
      long value = 0;
      for (int index = 0; index < bytes; index++) {
        value = value << 8 | boxes.octet(at++);
      }
      return value;
    }
  }
}
