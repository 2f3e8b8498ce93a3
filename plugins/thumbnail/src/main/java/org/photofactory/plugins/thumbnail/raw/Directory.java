package org.photofactory.plugins.thumbnail.raw;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.photofactory.plugins.thumbnail.read.Bytes;

/** One directory of a TIFF tree (TIFF 6.0, page 13): tags and their values. */
final class Directory {

  private static final int ENTRY = 12;
  private static final int MOST_ENTRIES = 512;
  private static final int MOST_VALUES = 16;
  private static final int SHORT = 3;
  private static final int UNDEFINED = 7;

  /** Bytes per value, by type; 13 is a place of a directory. */
  private static final int[] VALUE_BYTES = {1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

  /**
   * Where a TIFF tree stands.
   *
   * @param file the file
   * @param base what its offsets count from
   * @param order of its numbers
   */
  record Tree(Bytes file, long base, ByteOrder order) {

    /** The tree whose header stands at a position: its first two bytes tell the order. */
    static Tree at(Bytes file, long position) throws IOException {
      boolean little = file.at(position, 2).get(0) == 'I';
      return new Tree(file, position, little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /** Where the first directory stands, counted from the base. */
    long first() throws IOException {
      return read(4, 4).u32(0);
    }

    Numbers read(long offset, int count) throws IOException {
      return new Numbers(file.at(base + offset, count).order(order));
    }
  }

  /**
   * One tag.
   *
   * @param type of its values
   * @param count how many values
   * @param offset where the values stand, counted from the tree's base
   */
  record Entry(int type, long count, long offset) {

    private int valueBytes() {
      return VALUE_BYTES[type];
    }

    /** True for values without a type of their own: some makers put a directory there. */
    private boolean opaque() {
      return type == UNDEFINED;
    }
  }

  private final Tree tree;
  private final Map<Integer, Entry> entries = new HashMap<>();
  private final long start;
  private final Numbers table;
  private final long next;

  private Directory(Tree tree, long offset) throws IOException {
    this.tree = tree;
    start = offset + 2;
    int length = ENTRY * Math.min(MOST_ENTRIES, tree.read(offset, 2).u16(0));
    table = tree.read(start, length);
    for (int at = 0; at < length; at += ENTRY) {
      entry(at);
    }
    next = next(start + length);
  }

  static Directory at(Tree tree, long offset) throws IOException {
    return new Directory(tree, offset);
  }

  private void entry(int at) {
    int type = table.u16(at + 2);
    if (type >= VALUE_BYTES.length) {
      return;
    }
    long count = table.u32(at + 4);
    boolean inline = count * VALUE_BYTES[type] <= 4;
    entries.putIfAbsent(
        table.u16(at), new Entry(type, count, inline ? start + at + 8 : table.u32(at + 8)));
  }

  /** Makers' directories may end with the file. */
  private long next(long offset) throws IOException {
    ByteBuffer link = tree.file().upTo(tree.base() + offset, 4).order(tree.order());
    return link.remaining() < 4 ? 0 : Integer.toUnsignedLong(link.getInt(0));
  }

  /** Where the next directory of the chain stands; 0 when this is the last. */
  long next() {
    return next;
  }

  Tree tree() {
    return tree;
  }

  Optional<Entry> find(int tag) {
    return Optional.ofNullable(entries.get(tag));
  }

  /** A tag's only value; empty when it has none or several. */
  Optional<Long> number(int tag) throws IOException {
    Optional<Entry> single = find(tag).filter(entry -> entry.count() == 1);
    return single.isEmpty() ? Optional.empty() : Optional.of(value(single.get(), 0));
  }

  /** A tag's first values, often places of directories; of values without a type, their place. */
  LongStream values(int tag) throws IOException {
    LongStream.Builder values = LongStream.builder();
    if (find(tag).isPresent()) {
      Entry entry = find(tag).get();
      for (int index = 0; index < Math.min(MOST_VALUES, entry.count()); index++) {
        values.add(entry.opaque() ? entry.offset() : value(entry, index));
      }
    }
    return values.build();
  }

  private long value(Entry entry, int index) throws IOException {
    long offset = entry.offset() + (long) index * entry.valueBytes();
    return switch (entry.valueBytes()) {
      case 2 -> entry.type() == SHORT ? numbers(offset, 2).u16(0) : 0;
      case 4 -> numbers(offset, 4).u32(0);
      default -> 0;
    };
  }

  /** Short values stand in the directory itself, which is in memory already. */
  private Numbers numbers(long offset, int count) throws IOException {
    long within = offset - start;
    boolean here = within >= 0 && within + count <= table.buffer().limit();
    return here
        ? new Numbers(table.buffer().slice((int) within, count).order(tree.order()))
        : tree.read(offset, count);
  }
}
