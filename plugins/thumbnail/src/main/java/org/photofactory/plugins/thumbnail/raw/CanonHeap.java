package org.photofactory.plugins.thumbnail.raw;

import java.io.IOException;
import org.photofactory.plugins.thumbnail.read.Bytes;

/**
 * Canon's CRW: a heap of values with its directory at the end, heaps within heaps (CIFF
 * specification 1.0, revision 4).
 */
final class CanonHeap {

  private static final int HEADER_LENGTH = 2;
  private static final int ENTRY = 10;
  private static final int MOST_ENTRIES = 512;
  private static final int DEEPEST = 8;

  /** A file of Canon's has five; one that lists a heap in itself would have no end of them. */
  private static final int MOST_HEAPS = 64;

  private static final int IN_ENTRY = 0x4000;
  private static final int KIND = 0x3800;
  private static final int HEAP = 0x2800;
  private static final int HEAP_OF_VALUES = 0x3000;

  private static final int PICTURE = 0x2007;
  private static final int SMALL_PICTURE = 0x2008;
  private static final int IMAGE_INFO = 0x1810;

  private final Directory.Tree tree;
  private final Finds finds;
  private int heaps;

  private CanonHeap(Directory.Tree tree, Finds finds) {
    this.tree = tree;
    this.finds = finds;
  }

  static void walk(Bytes file, Finds finds) throws IOException {
    Directory.Tree tree = Directory.Tree.at(file, 0);
    new CanonHeap(tree, finds).heap(tree.read(HEADER_LENGTH, 4).u32(0), file.length(), 0);
  }

  private void heap(long start, long end, int depth) throws IOException {
    if (depth > DEEPEST || end - start < 4 || ++heaps > MOST_HEAPS) {
      return;
    }
    long directory = start + tree.read(end - 4, 4).u32(0);
    int entries = Math.min(MOST_ENTRIES, tree.read(directory, 2).u16(0));
    Numbers table = tree.read(directory + 2, entries * ENTRY);
    for (int at = 0; at < entries * ENTRY; at += ENTRY) {
      int tag = table.u16(at);
      if ((tag & IN_ENTRY) == 0) {
        value(tag, start + table.u32(at + 6), table.u32(at + 2), depth);
      }
    }
  }

  private void value(int tag, long position, long length, int depth) throws IOException {
    int kind = tag & KIND;
    if (kind == HEAP || kind == HEAP_OF_VALUES) {
      heap(position, Math.min(tree.file().length(), position + length), depth + 1);
    } else if (tag == PICTURE || tag == SMALL_PICTURE) {
      finds.picture(position, length);
    } else if (tag == IMAGE_INFO) {
      Numbers info = tree.read(position, 16);
      finds.size(info.u32(0), info.u32(4));
      finds.turn(Degrees.turn(info.u32(12)));
    }
  }
}
